// A bundled document in, TypeScript types out. The only file that knows openapi-typescript.
//
// Plain JavaScript on purpose: a thread without a TypeScript loader imports its heavy packages
// faster. Not `openapiTS()` but the transformer beneath it: that one would import an older
// Redocly, lint and bundle a second time, and read the config of the newer one wrongly.
import { parentPort } from 'node:worker_threads';
import { astToString } from 'openapi-typescript/dist/lib/ts.mjs';
import { resolveRef, scanDiscriminators } from 'openapi-typescript/dist/lib/utils.mjs';
import transformSchema from 'openapi-typescript/dist/transform/index.mjs';
import ts from 'typescript';
import { sidPrefix } from './sid-prefix.js';

/**
 * @import { Types } from '../bundle.ts'
 * @import { TypesAnswer, TypesQuestion } from '../compiler.ts'
 */

parentPort?.on('message', (/** @type {TypesQuestion} */ { json }) => {
  try {
    tell({ types: types(JSON.parse(json)) });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
});

/**
 * @param {object} document
 * @returns {Types}
 */
function types(document) {
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
  transform: sidType,
};

/**
 * A string that must begin with fixed letters becomes a template literal type.
 * The hook also replaces the type of a whole property, so it has to keep 3.0's `nullable`.
 *
 * @param {{ type?: unknown, pattern?: unknown, nullable?: unknown, enum?: unknown, const?: unknown }} schema
 * @returns {ts.TypeNode | undefined}
 */
function sidType(schema) {
  if (schema.type !== 'string' || 'enum' in schema || 'const' in schema) return undefined;
  const prefix = sidPrefix(schema.pattern);
  if (prefix === undefined) return undefined;
  const { factory } = ts;
  const rest = factory.createTemplateLiteralTypeSpan(
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTemplateTail(''),
  );
  const sid = factory.createTemplateLiteralType(factory.createTemplateHead(prefix), [rest]);
  if (schema.nullable !== true) return sid;
  return factory.createUnionTypeNode([sid, factory.createLiteralTypeNode(factory.createNull())]);
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

/** @param {TypesAnswer} message */
function tell(message) {
  parentPort?.postMessage(message, []);
}

parentPort?.postMessage('ready', []);
