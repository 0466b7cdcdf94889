import type * as FastCheck from 'fast-check';
import {
  propertiesOf,
  typesOf,
  type Description,
  type Schema,
  type SchemaObject,
} from '../../description/description.ts';
import { ofFormat } from './format-arbitrary.ts';

export type Arbitrary = FastCheck.Arbitrary<unknown>;

/** Makes values that a schema allows; what it cannot say, such as `not`, the caller has to sieve. */
export function arbitraries(
  fc: typeof FastCheck,
  { resolve }: Description,
): (schema: Schema | undefined) => Arbitrary {
  // Making one costs more than all the values it gives.
  const texts = new Map<string, Arbitrary>();
  return (schema) => of(schema, 0);

  function of(schema: Schema | undefined, depth: number): Arbitrary {
    if (schema === undefined || typeof schema === 'boolean') return fc.string({ maxLength: 10 });
    const whole = merged(resolve<SchemaObject>(schema));
    if ('const' in whole) return fc.constant(whole.const);
    if (whole.enum !== undefined) return fc.constantFrom(...whole.enum);
    const branches = whole.oneOf ?? whole.anyOf;
    if (branches !== undefined) return fc.oneof(...branches.map((branch) => of(branch, depth)));
    const types = typesOf(whole, resolve);
    const [only, ...others] = types.length > 0 ? types : [guessed(whole)];
    return others.length === 0
      ? ofType(only ?? 'string', whole, depth)
      : fc.oneof(...types.map((type) => ofType(type, whole, depth)));
  }

  function merged(schema: SchemaObject): SchemaObject {
    if (schema.allOf === undefined) return schema;
    const parts = schema.allOf
      .filter((part): part is SchemaObject => typeof part !== 'boolean')
      .map((part) => merged(resolve<SchemaObject>(part)));
    const all: readonly SchemaObject[] = [...parts, schema];
    return {
      ...Object.assign({}, ...parts),
      ...schema,
      allOf: undefined,
      properties: Object.fromEntries(propertiesOf(schema, resolve)),
      required: all.flatMap((part) => part.required ?? []),
    };
  }

  function ofType(type: string, schema: SchemaObject, depth: number): Arbitrary {
    if (type === 'null') return fc.constant(null);
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer' || type === 'number') return number(schema, type === 'integer');
    if (type === 'array') return list(schema, depth);
    return type === 'object' ? object(schema, depth) : text(schema);
  }

  function number(schema: SchemaObject, isWhole: boolean): Arbitrary {
    const step = numberAt(schema, 'multipleOf');
    const low = bound(schema, 'minimum', 'exclusiveMinimum', step ?? 1);
    const high = bound(schema, 'maximum', 'exclusiveMaximum', -(step ?? 1));
    const min = low ?? Math.min(-1000, (high ?? 0) - 1000);
    const max = high ?? Math.max(1000, min + 1000);
    if (step !== undefined) {
      return fc
        .integer({ min: Math.ceil(min / step), max: Math.floor(max / step) })
        .map((count) => count * step);
    }
    return isWhole
      ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
      : fc.double({ min, max, noNaN: true });
  }

  function list(schema: SchemaObject, depth: number): Arbitrary {
    const least = numberAt(schema, 'minItems') ?? 0;
    const most = Math.min(numberAt(schema, 'maxItems') ?? Infinity, least + 3);
    const items = of(schema.items, depth + 1);
    const bounds = { minLength: Math.max(least, Math.min(1, most)), maxLength: most };
    return schema['uniqueItems'] === true
      ? fc.uniqueArray(items, { ...bounds, comparator: 'SameValue' })
      : fc.array(items, bounds);
  }

  function object(schema: SchemaObject, depth: number): Arbitrary {
    const required = new Set(schema.required ?? []);
    const named = [...propertiesOf(schema, resolve)].filter(
      ([name, property]) => !isReadOnly(property) && (required.has(name) || depth < deepest),
    );
    const fields = Object.fromEntries(
      named.map(([name, property]) => [name, of(property, depth + 1)]),
    );
    const requiredKeys = named.map(([name]) => name).filter((name) => required.has(name));
    return fc.record(fields, { requiredKeys });
  }

  function isReadOnly(property: Schema): boolean {
    return typeof property !== 'boolean' && resolve<SchemaObject>(property).readOnly === true;
  }

  function text(schema: SchemaObject): Arbitrary {
    const { format, pattern, minLength, maxLength, contentMediaType } = schema;
    const key = JSON.stringify([format, pattern, minLength, maxLength, contentMediaType]);
    const kept = texts.get(key) ?? newText(schema);
    texts.set(key, kept);
    return kept;
  }

  function newText(schema: SchemaObject): Arbitrary {
    const { format = '', pattern } = schema;
    const minLength = numberAt(schema, 'minLength') ?? 0;
    const most = numberAt(schema, 'maxLength');
    if (pattern !== undefined) {
      return fc
        .stringMatching(new RegExp(pattern, 'u'))
        .filter((made) => made.length >= minLength && made.length <= (most ?? Infinity));
    }
    if (schema['contentMediaType'] === 'application/json') {
      return fc
        .dictionary(word(), fc.oneof(word(), fc.integer(), fc.boolean()), { maxKeys: 3 })
        .map((fields) => JSON.stringify(fields));
    }
    const formatted = ofFormat(fc, format);
    if (formatted !== undefined) return formatted;
    const maxLength = Math.min(most ?? Infinity, minLength + 24);
    // A whole grapheme may be of several code points: too long for a most that counts those.
    const free = fc.string({ unit: 'binary-ascii', minLength, maxLength }).map(printable);
    const wide = fc.string({ unit: codePoint(), minLength, maxLength }).map(printable);
    return fc.oneof(word().filter(fits), free, wide);

    function fits(made: string): boolean {
      return made.length >= minLength && made.length <= (most ?? Infinity);
    }
  }

  /** The library's own unit for it spends a second on a table of all of them. */
  function codePoint(): FastCheck.Arbitrary<string> {
    return fc
      .oneof(fc.integer({ min: 0x20, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
      .map((code) => String.fromCodePoint(code));
  }

  function word(): FastCheck.Arbitrary<string> {
    return fc.stringMatching(/^[a-z]{3,8}$/);
  }
}

const deepest = 3;

/** Control characters are nobody's text, and some servers take them away. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, '_').trim().padEnd(text.length, '_');
}

function numberAt(schema: SchemaObject, keyword: string): number | undefined {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
}

/** OpenAPI 3.0 says by `true` that a bound is exclusive, JSON Schema by a number. */
function bound(
  schema: SchemaObject,
  keyword: string,
  exclusive: string,
  step: number,
): number | undefined {
  const strict = schema[exclusive];
  if (typeof strict === 'number') return strict + step;
  const value = numberAt(schema, keyword);
  return value !== undefined && strict === true ? value + step : value;
}

function guessed(schema: SchemaObject): string {
  if (schema.properties !== undefined) return 'object';
  return schema.items === undefined ? 'string' : 'array';
}
