import { describeDocument, type OpenApiDocument } from '../description/description.ts';
import { isFlagged, type Absent } from './is-flagged.ts';
import { nulls } from './nullable.ts';

/**
 * Makes JSON Schema 2020-12 of a part of a document: without what is required but absent in this
 * direction, and with the bounds and nulls of OpenAPI 3.0 as numbers and types.
 */
export function adapter(
  document: OpenApiDocument,
  absent: Absent | undefined,
): <Part>(part: Part) => Part {
  const text = JSON.stringify(document);
  const hasAbsent = absent !== undefined && text.includes(`"${absent}":true`);
  const isOld = document.openapi.startsWith('3.0');
  if (!hasAbsent && !isOld && !text.includes('"nullable":')) return (part) => part;
  const { resolve } = describeDocument(document);
  const isThere = (property: unknown): boolean =>
    absent === undefined || !isFlagged(absent, property, resolve);
  return adapted;

  function adapted<Part>(node: Part): Part;
  function adapted(node: unknown): unknown {
    if (Array.isArray(node)) return node.map((item) => adapted(item));
    if (typeof node !== 'object' || node === null) return node;
    const fields = Object.entries(node).map(([key, value]) => [key, adapted(value)]);
    const old = { ...bounds(node), ...nulls(node) };
    return { ...Object.fromEntries(fields), ...required(node, isThere), ...old };
  }
}

function required(
  node: object,
  isThere: (property: unknown) => boolean,
): { readonly required?: readonly unknown[] } {
  if (!('required' in node) || !('properties' in node)) return {};
  const { required: names, properties } = node;
  if (!Array.isArray(names) || typeof properties !== 'object' || properties === null) return {};
  return { required: names.filter((name) => isThere(Reflect.get(properties, String(name)))) };
}

/** `minimum: 1, exclusiveMinimum: true` is `exclusiveMinimum: 1` today. */
function bounds(node: object): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    const strict: unknown = Reflect.get(node, exclusive);
    if (typeof strict !== 'boolean') continue;
    // A keyword that is undefined is none to Ajv.
    found[exclusive] = strict ? Reflect.get(node, limit) : undefined;
  }
  return found;
}
