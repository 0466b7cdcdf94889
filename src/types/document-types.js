// A bundled document in, TypeScript types out. The only file that knows openapi-typescript: what the
// pipeline writes and what the contract check compares are made here, with the same options.
//
// Plain JavaScript on purpose: a thread without a TypeScript loader imports its heavy packages
// faster. Not `openapiTS()` but the transformer beneath it: that one would import an older
// Redocly, lint and bundle a second time, and read the config of the newer one wrongly.
import { astToString } from 'openapi-typescript/dist/lib/ts.mjs';
import { resolveRef, scanDiscriminators } from 'openapi-typescript/dist/lib/utils.mjs';
import transformSchema from 'openapi-typescript/dist/transform/index.mjs';
import ts from 'typescript';
import { sidPrefix } from './sid-prefix.js';

/**
 * What the keywords of a schema may hold is anything until it is looked at.
 *
 * @typedef {Partial<Record<'type' | 'pattern' | 'format' | 'nullable' | 'writeOnly' | 'enum' | 'const', unknown>>} TextSchema
 */

/**
 * The text, and the names `components['schemas']` and `operations` can be indexed with.
 *
 * @param {object} document
 * @returns {{ text: string, schemas: readonly string[], operations: readonly string[] }}
 */
export function documentTypes(document) {
  const nodes = transformSchema(document, {
    ...options,
    discriminators: scanDiscriminators(document, options),
    injectFooter: [],
    resolve: (/** @type {string} */ ref) => resolveRef(document, ref, { silent: true }),
  });
  return {
    text: astToString(nodes),
    schemas: membersOf(nodes, 'components', 'schemas'),
    operations: membersOf(nodes, 'operations'),
  };
}

const options = {
  silent: true,
  // A default says what the server does; it does not oblige a caller to send the field.
  defaultNonNullable: false,
  // An object without listed properties may hold anything; the alternative lets nobody read it.
  emptyObjectsUnknown: true,
  transform: textType,
};

/**
 * Text that the compiler can know more about. The hook also replaces the type of a whole property,
 * so it has to keep 3.0's `nullable`.
 *
 * @param {TextSchema} schema
 * @returns {ts.TypeNode | undefined}
 */
function textType(schema) {
  if (schema.type !== 'string' || 'enum' in schema || 'const' in schema) return undefined;
  const found = sidType(schema) ?? sentDateTypes(schema);
  if (found === undefined) return undefined;
  const { factory } = ts;
  const all =
    schema.nullable === true
      ? [...found, factory.createLiteralTypeNode(factory.createNull())]
      : found;
  return all.length === 1 ? all[0] : factory.createUnionTypeNode(all);
}

/**
 * A string that must begin with fixed letters becomes a template literal type.
 *
 * @param {TextSchema} schema
 * @returns {ts.TypeNode[] | undefined}
 */
function sidType({ pattern }) {
  const prefix = sidPrefix(pattern);
  if (prefix === undefined) return undefined;
  const { factory } = ts;
  const rest = factory.createTemplateLiteralTypeSpan(
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTemplateTail(''),
  );
  return [factory.createTemplateLiteralType(factory.createTemplateHead(prefix), [rest])];
}

/**
 * A moment that is only sent may be given as a `Date`, which the client writes out.
 *
 * @param {TextSchema} schema
 * @returns {ts.TypeNode[] | undefined}
 */
function sentDateTypes({ format, writeOnly }) {
  if (format !== 'date-time' || writeOnly !== true) return undefined;
  const { factory } = ts;
  return [
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeReferenceNode('Date'),
  ];
}

/**
 * The names that can be indexed: `components['schemas'][…]`, `operations[…]`.
 *
 * @param {readonly ts.Node[]} nodes
 * @param {string} name
 * @param {string} [inner]
 * @returns {string[]}
 */
function membersOf(nodes, name, inner) {
  const declaration = nodes.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === name,
  );
  if (declaration === undefined || !ts.isInterfaceDeclaration(declaration)) return [];
  if (inner === undefined) return declaration.members.map(keyOf);
  const member = declaration.members.find((each) => keyOf(each) === inner);
  if (member === undefined || !ts.isPropertySignature(member)) return [];
  return member.type && ts.isTypeLiteralNode(member.type) ? member.type.members.map(keyOf) : [];
}

/**
 * @param {ts.TypeElement} member
 * @returns {string}
 */
function keyOf({ name }) {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';
}
