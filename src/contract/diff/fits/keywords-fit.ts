import { isDeepStrictEqual } from 'node:util';
import type { SchemaObject } from '../../../description/description.ts';
import { typesIn } from './as-one.ts';

/** Read by others, or saying nothing about which values are allowed. */
const elsewhere = new Set(
  [
    ['type', 'nullable', 'enum', 'const', 'allOf', 'oneOf', 'anyOf', '$ref'],
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
    ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
    ['properties', 'required', 'additionalProperties', 'items'],
    ['title', 'description', 'default', 'example', 'examples', 'deprecated', '$comment'],
    ['readOnly', 'writeOnly', 'externalDocs', 'xml', 'discriminator', '$schema', '$id'],
    ['definitions', '$defs'],
  ].flat(),
);

const onStrings = new Set(['pattern', 'format', 'contentEncoding', 'contentMediaType']);

// Patterns that every string matches.
const everything = new Set(['', '^', '$', '.*', '^.*', '.*$', '^.*$']);

/** Any other keyword of the wide schema is one that the narrow schema has in the same words. */
export function keywordsFit(narrow: SchemaObject, wide: SchemaObject): boolean {
  const types = typesIn(narrow);
  return Object.entries(wide).every(
    ([keyword, value]) =>
      elsewhere.has(keyword) ||
      keyword.startsWith('x-') ||
      (onStrings.has(keyword) && !types.some((type) => type !== 'null')) ||
      (keyword === 'pattern' && typeof value === 'string' && everything.has(value)) ||
      (keyword === 'uniqueItems' && value !== true) ||
      (isDeepStrictEqual(narrow[keyword], value) && !leadsAway(value)),
  );
}

/** The same `$ref` may lead to something else in the other document. */
function leadsAway(value: unknown): boolean {
  return JSON.stringify(value)?.includes('"$ref"') ?? false;
}
