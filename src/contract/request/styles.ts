import type { Description, Schema } from '../../description/description.ts';
import { keptProperties } from './kept-properties.ts';
import { decoded, type Pair } from './pairs.ts';
import type { Texts } from './texts.ts';
import { typesWithin } from './types-within.ts';

/** Whether a schema asks for one text, for a list of them, or for fields. */
export interface Shape {
  readonly shape: 'text' | 'list' | 'fields';
  /** The names of the fields that it has, if any. */
  readonly fields: ReadonlySet<string>;
}

/** How a value was written as text (OpenAPI 3.1, "Style Values"). */
export interface Style extends Shape {
  readonly name: string;
  readonly style: string;
  readonly explode: boolean;
}

export function shapeOf(schema: Schema, resolve: Description['resolve']): Shape {
  if (typeof schema === 'boolean') return { shape: 'text', fields: new Set() };
  const known = kept.get(schema) ?? newShape(schema, resolve);
  kept.set(schema, known);
  return known;
}

const kept = new WeakMap<object, Shape>();

function newShape(schema: Schema, resolve: Description['resolve']): Shape {
  const types = typesWithin(schema, resolve);
  const properties = keptProperties(schema, resolve);
  const isFields = types.has('object') || properties.size > 0;
  return {
    shape: types.has('array') ? 'list' : isFields ? 'fields' : 'text',
    fields: new Set(properties.keys()),
  };
}

/** Whether a part of a query or form says something of this value. */
export function takes({ name, style, explode, shape, fields }: Style, pair: Pair): boolean {
  if (style === 'deepObject') return within(name, pair.name) !== undefined;
  return shape === 'fields' && explode ? fields.has(pair.name) : pair.name === name;
}

/** What stands in a query or form; `undefined` if nothing does. */
export function fromPairs(
  { name, style, explode, shape, fields }: Style,
  pairs: readonly Pair[],
): Texts | undefined {
  if (style === 'deepObject') return fieldsFrom(pairs, (pair) => within(name, pair.name));
  if (shape === 'fields' && explode) {
    return fieldsFrom(pairs, (pair) => (fields.has(pair.name) ? pair.name : undefined));
  }
  const raw: string[] = [];
  for (const pair of pairs) if (pair.name === name) raw.push(pair.raw);
  const [first] = raw;
  if (first === undefined) return undefined;
  if (shape === 'text') return raw.length === 1 ? decoded(first) : raw.map(decoded);
  if (shape === 'list' && explode) return raw.map(decoded);
  const items = raw.flatMap((each) => delimited(each, style));
  return shape === 'list' ? items : alternating(items);
}

/** What a path segment or a header says (style `simple`, and for paths `label` and `matrix`). */
export function fromText({ name, style, explode, shape }: Style, text: string): Texts {
  const [lead, separator] = leads[style] ?? ['', ','];
  const bare = text.startsWith(lead) ? text.slice(lead.length) : text;
  const isNamed = style === 'matrix' && bare.startsWith(`${name}=`);
  if (shape === 'text') return isNamed ? after(bare) : bare;
  if (shape === 'list') {
    const whole = isNamed && !explode ? after(bare) : bare;
    const parts = whole.split(explode ? separator : ',').map((part) => part.trim());
    return isNamed && explode ? parts.map(after) : parts;
  }
  if (!explode) return alternating((isNamed ? after(bare) : bare).split(','));
  return Object.fromEntries(bare.split(separator).map((part) => [before(part), after(part)]));
}

const leads: Readonly<Record<string, readonly [lead: string, separator: string]>> = {
  label: ['.', '.'],
  matrix: [';', ';'],
};

function fieldsFrom(
  pairs: readonly Pair[],
  fieldOf: (pair: Pair) => string | undefined,
): Texts | undefined {
  const found = new Map<string, string | readonly string[]>();
  for (const pair of pairs) {
    const field = fieldOf(pair);
    if (field === undefined) continue;
    const earlier = found.get(field);
    const text = decoded(pair.raw);
    found.set(field, earlier === undefined ? text : [earlier, text].flat());
  }
  return found.size === 0 ? undefined : Object.fromEntries(found);
}

/** "filter[a]" is the field "a" of "filter". */
function within(name: string, sent: string): string | undefined {
  const isField = sent.startsWith(`${name}[`) && sent.endsWith(']');
  return isField ? sent.slice(name.length + 1, -1) : undefined;
}

/** A comma that belongs to a value is encoded; the other delimiters are always. */
function delimited(raw: string, style: string): readonly string[] {
  if (style === 'spaceDelimited') return decoded(raw).split(' ');
  if (style === 'pipeDelimited') return decoded(raw).split('|');
  return raw.split(',').map(decoded);
}

/** "a,1,b,2" is a: 1, b: 2. */
function alternating(items: readonly string[]): Texts {
  const names = items.filter((_, at) => at % 2 === 0);
  return Object.fromEntries(names.map((name, at) => [name.trim(), items[at * 2 + 1] ?? '']));
}

function before(part: string): string {
  return part.split('=', 1)[0]?.trim() ?? '';
}

function after(part: string): string {
  return part.slice(part.indexOf('=') + 1);
}
