import type { Schema, SchemaObject } from '../../../description/description.ts';
import type { ViewOf } from '../../fields/view.ts';

/** Where a schema stands: a schema that contains itself ends there. */
interface Within {
  /** Every `$ref` on the way to it. */
  readonly references: readonly string[];
  readonly isTop: boolean;
}

/**
 * A value for a schema: what it shows, else the plainest that fits. Objects have what they require;
 * one that requires nothing has all that may be written, on top only.
 */
export function madeValue(
  schema: Schema | undefined,
  viewOf: ViewOf,
  name: string,
  { references: above, isTop }: Within = { references: [], isTop: true },
): unknown {
  const { keywords, types, variants, references } = viewOf(schema);
  const shown = shownIn(keywords);
  if (shown !== undefined) return shown;
  const isAgain = references.some((reference) => above.includes(reference));
  const within = { references: [...above, ...references], isTop: false };
  const [variant] = variants;
  if (variant !== undefined && keywords.properties === undefined) {
    return isAgain ? null : madeValue(variant, viewOf, name, { ...within, isTop });
  }
  const type = types[0] ?? (keywords.properties === undefined ? 'string' : 'object');
  switch (type) {
    case 'object':
      return isAgain ? {} : madeObject(keywords, viewOf, within, isTop);
    case 'array': {
      const { items } = keywords;
      const isEndless = viewOf(items).references.some((each) => within.references.includes(each));
      return isAgain || isEndless ? [] : [madeValue(items, viewOf, name, within)];
    }
    case 'integer':
    case 'number':
      return madeNumber(keywords);
    case 'boolean':
      return true;
    default:
      return madeText(keywords, name);
  }
}

function shownIn({ example, examples, const: only, default: usual, enum: values }: SchemaObject) {
  const shown: unknown = Array.isArray(examples) ? examples[0] : undefined;
  return example ?? shown ?? only ?? usual ?? values?.find((value) => value !== null);
}

function madeObject(
  { properties = {}, required = [] }: SchemaObject,
  viewOf: ViewOf,
  within: Within,
  isTop: boolean,
): Readonly<Record<string, unknown>> {
  const takesAll = required.length === 0 && isTop;
  const taken = Object.entries(properties).filter(([name, property]) => {
    const isReadOnly = viewOf(property).keywords.readOnly === true;
    return !isReadOnly && (takesAll || required.includes(name));
  });
  return Object.fromEntries(
    taken.map(([name, property]) => [name, madeValue(property, viewOf, name, within)]),
  );
}

function madeNumber({ minimum, exclusiveMinimum, maximum }: SchemaObject): number {
  const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : minimum;
  const most = typeof maximum === 'number' ? maximum : Infinity;
  return Math.min(typeof least === 'number' ? Math.max(least, 1) : 1, most);
}

function madeText({ format = '', pattern = '', ...more }: SchemaObject, name: string): string {
  const prefix = /^\^([A-Z]{2})\[0-9a-fA-F\]\{32\}\$$/.exec(pattern)?.[1];
  if (prefix !== undefined) return `${prefix}${'0123456789abcdef'.repeat(2)}`;
  const { minLength, maxLength } = more;
  const text = byFormat[format] ?? name;
  const long = typeof minLength === 'number' ? text.padEnd(Math.min(minLength, 1_000), 'x') : text;
  return typeof maxLength === 'number' ? long.slice(0, maxLength) : long;
}

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-03-01T12:00:00Z',
  date: '2026-03-01',
  time: '12:00:00Z',
  duration: 'P1D',
  email: 'alice@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com',
  url: 'https://example.com',
  uuid: '5b0e7a14-93cd-4f26-8b71-2d6fa0c4e839',
};
