import { isFields } from '../nodes.ts';

/** Fields whose keys are names that somebody chose, not words of OpenAPI or JSON Schema. */
const maps = new Set(
  [
    ['paths', 'webhooks', 'components', 'schemas', 'responses', 'parameters', 'requestBodies'],
    ['headers', 'securitySchemes', 'links', 'callbacks', 'pathItems', 'content', 'encoding'],
    ['properties', 'patternProperties', 'dependentSchemas', 'dependentRequired', '$defs'],
    ['definitions', 'mapping', 'variables', 'scopes', 'examples', 'security'],
  ].flat(),
);

/** The engine looks into what it knows: of these it does not say that they changed. */
const opaque = new Set(['default', 'const', 'enum']);

/**
 * Lists and objects that stand as values (a default, one of an enum, an extension) as JSON texts,
 * so that a change in one is seen as a change of it. What is shared is written out at each place.
 */
export function withOpaqueValues(node: unknown, isMap = false): unknown {
  if (Array.isArray(node)) return node.map((item: unknown) => withOpaqueValues(item));
  if (!isFields(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, valueAt(key, value, isMap)]),
  );
}

function valueAt(key: string, value: unknown, isMap: boolean): unknown {
  if (isMap) return withOpaqueValues(value);
  if (key.startsWith('x-') && key !== 'x-webhooks') return asText(value);
  if (key === 'enum' && Array.isArray(value)) return value.map(asText);
  return opaque.has(key) ? asText(value) : withOpaqueValues(value, maps.has(key));
}

function asText(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(sorted(value)) : value;
}

/** The order of keys says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
