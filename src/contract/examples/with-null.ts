import type { OpenApiDocument } from '../../description/description.ts';
import { isObject, type Node } from './nodes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A document of OpenAPI 3.0 with "null" among the types and values of what is nullable. */
export function withNull(document: OpenApiDocument, nodes: readonly Node[]): OpenApiDocument {
  if (!document.openapi.startsWith('3.0')) return document;
  const schemas = new Set<unknown>(
    nodes.filter(({ kind, value }) => kind === 'schema' && 'nullable' in value).map(valueOf),
  );
  return schemas.size === 0 ? document : copied(document, schemas);
}

function valueOf({ value }: Node): object {
  return value;
}

function copied<T>(node: T, schemas: ReadonlySet<unknown>): T;
function copied(node: unknown, schemas: ReadonlySet<unknown>): unknown {
  if (Array.isArray(node)) return node.map((item: unknown) => copied(item, schemas));
  if (!isObject(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, copied(value, schemas)]);
  return { ...Object.fromEntries(entries), ...(schemas.has(node) && nulled(node)) };
}

/** Without a type, `nullable` says nothing (OpenAPI 3.0.3), and Ajv refuses it. */
function nulled({ nullable, type, enum: values }: Fields): Fields {
  return {
    nullable: undefined,
    ...(nullable === true && type !== undefined && { type: [type, 'null'].flat() }),
    ...(nullable === true && Array.isArray(values) && { enum: [...new Set([...values, null])] }),
  };
}
