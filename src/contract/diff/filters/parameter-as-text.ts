import { isDeepStrictEqual } from 'node:util';
import type { Direction, PairedNode } from '../../engine/redocly.ts';
import { directionsOf } from '../directions.ts';
import { typesIn } from '../fits/as-one.ts';
import { fieldOf, isFields, typeOf, valueOf } from '../nodes.ts';
import type { DiffFilter } from './filter.ts';

export const parameterAsText: DiffFilter = {
  name: 'parameter-as-text',
  reason: 'In a URL or a header every value is a text, and one value is a list of one.',
  ids: new Set(['schema-type-changed', 'schema-constraint-changed']),
  level: 'minor',
  lets: ({ kind, node }, { ruleId }) => {
    // That there are items is said as well where a list is new.
    const schema = ruleId === 'schema-constraint-changed' ? kind === 'added' && node.parent : node;
    return schema !== false && schema !== null && readsAsText(schema);
  },
};

function readsAsText(schema: PairedNode): boolean {
  const holder = schema.parent;
  if (holder === null || !['Parameter', 'Header'].includes(typeOf(holder))) return false;
  const [before, after] = [valueOf(schema.base), valueOf(schema.revision)];
  if (!isFields(before) || !isFields(after)) return false;
  const directions: readonly Direction[] = directionsOf(schema);
  return directions.every((direction) =>
    direction === 'response'
      ? isText(after, before)
      : isText(before, after) || isList(before, after, holder),
  );
}

type Fields = Readonly<Record<string, unknown>>;

const words = new Set(['type', 'nullable', 'description', 'title', 'example', 'examples']);

/** A list in a path or a header is a text with commas. */
function isText(narrow: Fields, wide: Fields): boolean {
  const [only, another] = typesIn(wide);
  return (
    only === 'string' &&
    another === undefined &&
    typesIn(narrow).length === 1 &&
    !typesIn(narrow).includes('object') &&
    Object.keys(wide).every((key) => words.has(key) || isDeepStrictEqual(wide[key], narrow[key]))
  );
}

/** `?a=1` is a list of one, where lists repeat the name. */
function isList(before: Fields, after: Fields, holder: PairedNode): boolean {
  const style = fieldOf(holder.revision, 'style') ?? 'form';
  const repeats = style === 'form' && fieldOf(holder.revision, 'explode') !== false;
  const inQuery = fieldOf(holder.revision, 'in') === 'query';
  const item = isFields(after['items']) ? after['items'] : {};
  const items = typesIn(item);
  return (
    inQuery &&
    repeats &&
    typesIn(after).includes('array') &&
    bare.every((key) => !(key in after)) &&
    Object.keys(item).every((key) => words.has(key) || isDeepStrictEqual(item[key], before[key])) &&
    typesIn(before).every(
      (type) => type === 'null' || items.includes(type) || items.includes('string'),
    )
  );
}

// What one value need not be enough for.
const bare = ['minItems', 'prefixItems', 'contains'];
