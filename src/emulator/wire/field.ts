import { Validator } from '@cfworker/json-schema';
import type { Resolve, Schema, SchemaObject } from '../../description/description.ts';

/** A value as a handler gets it; `null` for a field that was sent empty. */
export type FieldValue = string | number | boolean | null | readonly (string | number)[];

/** What is wrong with a value: the JSON Schema keyword it fails, and words for it. */
export interface Problem {
  readonly keyword: string;
  readonly reason: string;
  readonly limit?: number;
  readonly value: string;
}

export type Reading = { readonly value: FieldValue } | { readonly problem: Problem };

/** Turns the texts sent under one name into one value. */
export type ReadField = (texts: readonly string[]) => Reading;

/** Made once from the schema of a field, without `eval`, so that it works at the edge too. */
export function fieldReader(schema: Schema | undefined, resolve: Resolve): ReadField {
  const flat = resolved(schema, resolve);
  if (flat.type !== 'array') {
    const read = scalarReader(flat);
    // Where a name is repeated that stands for one value, the last one counts.
    return (texts) => (texts.at(-1) === '' ? { value: null } : read(texts.at(-1) ?? ''));
  }
  const readItem = scalarReader(resolved(flat.items, resolve));
  const check = checker({ ...flat, items: true });
  return (texts) => {
    const items: (string | number)[] = [];
    // "Filters=" clears a list: one empty text is no item.
    for (const text of texts.length === 1 && texts[0] === '' ? [] : texts) {
      const reading = readItem(text);
      if ('problem' in reading) return reading;
      if (typeof reading.value === 'string' || typeof reading.value === 'number') {
        items.push(reading.value);
      }
    }
    const problem = check(items, texts.join(', '));
    return problem === undefined ? { value: items } : { problem };
  };
}

function scalarReader(schema: SchemaObject): (text: string) => Reading {
  const check = checker(schema);
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  if (schema.enum !== undefined) return enumReader(schema.enum);
  if (types.includes('integer')) return integerReader(check);
  if (types.includes('boolean')) return enumReader([true, false]);
  if (schema.format === 'date-time') return momentReader(check);
  if (schema['contentMediaType'] === 'application/json') return jsonReader(check);
  return (text) => {
    const problem = check(text, text);
    return problem === undefined ? { value: text } : { problem };
  };
}

/** Case does not matter, as the published examples have it. */
function enumReader(values: readonly unknown[]): (text: string) => Reading {
  const byText = new Map(values.map((value) => [String(value).toLowerCase(), value]));
  const names = values.join(', ');
  return (text) => {
    const value = byText.get(text.toLowerCase());
    if (typeof value === 'string' || typeof value === 'boolean') return { value };
    return { problem: { keyword: 'enum', reason: `it is none of ${names}`, value: text } };
  };
}

function integerReader(check: Check): (text: string) => Reading {
  return (text) => {
    const value = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(value)) {
      return { problem: { keyword: 'type', reason: 'it is not a whole number', value: text } };
    }
    const problem = check(value, text);
    return problem === undefined ? { value } : { problem };
  };
}

/** Milliseconds since 1970; parts of a second are dropped, as documented. */
function momentReader(check: Check): (text: string) => Reading {
  return (text) => {
    const problem = check(text, text);
    if (problem !== undefined) return { problem };
    const moment = Date.parse(text);
    const year = new Date(moment).getUTCFullYear();
    // A leap second is a moment to the schema and none to Date, and answers have four digits for a year.
    if (Number.isNaN(year) || year < 0 || year > 9999) {
      return { problem: { keyword: 'format', reason: 'there is no such moment', value: text } };
    }
    return { value: Math.floor(moment / 1000) * 1000 };
  };
}

function jsonReader(check: Check): (text: string) => Reading {
  return (text) => {
    const problem = check(text, text);
    if (problem !== undefined) return { problem };
    try {
      JSON.parse(text);
      return { value: text };
    } catch (error) {
      const reason =
        error instanceof RangeError ? 'they are nested too deeply' : 'they do not parse';
      return { problem: { keyword: 'contentMediaType', reason, value: text } };
    }
  };
}

type Check = (value: unknown, text: string) => Problem | undefined;

function checker(schema: SchemaObject): Check {
  // The validator takes a schema of its own, which may be marked and is not readonly.
  const validator = new Validator(JSON.parse(JSON.stringify(schema)), '2020-12');
  return (value, text) => {
    const { valid, errors } = validator.validate(value);
    const [error] = errors;
    if (valid || error === undefined) return undefined;
    const { keyword } = error;
    const limit = schema[keyword];
    return {
      keyword,
      reason: reasons[keyword]?.(limit) ?? `it fails "${keyword}"`,
      value: text,
      ...(typeof limit === 'number' && { limit }),
    };
  };
}

const reasons: Readonly<Record<string, (limit: unknown) => string>> = {
  maxLength: (limit) => `it has over ${String(limit)} characters`,
  minLength: (limit) => `it has under ${String(limit)} characters`,
  pattern: (limit) => `it does not look like ${String(limit)}`,
  format: (limit) => `it is no ${String(limit)}`,
  minimum: (limit) => `it is under ${String(limit)}`,
  maximum: (limit) => `it is over ${String(limit)}`,
  minItems: (limit) => `it has under ${String(limit)} items`,
  maxItems: (limit) => `it has over ${String(limit)} items`,
};

function resolved(schema: Schema | undefined, resolve: Resolve): SchemaObject {
  return schema === undefined || typeof schema === 'boolean' ? {} : resolve<SchemaObject>(schema);
}
