import { describe, expect, it } from 'vitest';
import { describeDocument, type Schema } from '../../../src/description/description.ts';
import type { Field } from '../../../src/reference/model.ts';
import { referenceOf } from '../../../src/reference/reference.ts';

/** The one body of a document that has this schema for it. */
function shape(
  schema: Schema,
  { schemas = {}, examples = {} }: { schemas?: Record<string, Schema>; examples?: object } = {},
) {
  const content = { 'application/json': { schema, examples: { ...examples } } };
  const { operations } = referenceOf(
    describeDocument({
      openapi: '3.1.0',
      paths: { '/things': { get: { responses: { 200: { description: 'Done.', content } } } } },
      components: { schemas },
    }),
  );
  const found = operations[0]?.responses[0]?.contents[0]?.shape;
  if (found === undefined) throw new Error('The document has no body.');
  return found;
}

/** The one attribute of an object. */
function attribute(schema: Schema, schemas: Record<string, Schema> = {}): Field {
  const [field] = shape({ type: 'object', properties: { it: schema } }, { schemas }).fields;
  if (field === undefined) throw new Error('The object has no attribute.');
  return field;
}

describe('the type of a field', () => {
  it.each<[Schema, string]>([
    [{ type: 'string' }, 'string'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ type: 'string', nullable: true, format: 'date-time' }, 'string(date-time) | null'],
    [{ type: 'array', items: { type: 'string' } }, 'array[string]'],
    [{ type: 'array', items: { type: 'object' } }, 'array[object]'],
    [{ type: ['array', 'null'], items: { type: 'string' } }, 'array[string] | null'],
    [{ type: 'array' }, 'array'],
    [{ properties: {} }, 'object'],
    [{ enum: ['a', 'b', null] }, 'string'],
    [{ const: 3 }, 'integer'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
    [{ oneOf: [{ type: 'string' }, { type: 'integer' }] }, 'string | integer'],
    [{ allOf: [{ type: ['string', 'null'] }, { type: 'string' }] }, 'string'],
    [{}, ''],
    [true, ''],
  ])('of %j is %s', (schema, type) => {
    expect(attribute(schema).type).toBe(type);
  });
});

describe('the constraints of a field', () => {
  it.each<[Schema, readonly string[]]>([
    [{ minLength: 34, maxLength: 34 }, ['Minimum length is 34, maximum length is 34.']],
    [{ maxLength: 5 }, ['Maximum length is 5.']],
    [{ minimum: 0 }, ['Minimum value is 0.']],
    [{ minimum: 1, maximum: 100 }, ['Minimum value is 1, maximum value is 100.']],
    [{ exclusiveMinimum: 1 }, ['Value is more than 1.']],
    [{ multipleOf: 5 }, ['Value is a multiple of `5`.']],
    [{ pattern: '^US$' }, ['Format should match the following pattern: `^US$`.']],
    [{ pattern: 'a`b' }, ['Format should match the following pattern: ``a`b``.']],
    [{ enum: ['a', 'b', 'c'] }, ['Values are `a`, `b`, or `c`.']],
    [{ enum: [true, false] }, ['Values are `true` or `false`.']],
    [{ enum: ['a', null] }, ['Value is `a`.']],
    [{ const: 42 }, ['Value is `42`.']],
    [{ default: '' }, ['Default value is `""`.']],
    [{ minItems: 1, maxItems: 2 }, ['At least 1 element. Not more than 2 elements.']],
    [{ type: 'array', items: { maxLength: 3 } }, ['Maximum length is 3.']],
    [{ allOf: [{ maxLength: 9 }, { maxLength: 3 }] }, ['Maximum length is 3.']],
    [{ allOf: [{ maxLength: 3 }, { maxLength: 9 }] }, ['Maximum length is 3.']],
  ])('of %j are %j', (schema, sentences) => {
    expect(attribute(schema).constraints).toEqual(sentences);
  });
});

describe('the tree of attributes', () => {
  it('lays allOf together, with what each part requires', () => {
    const { fields } = shape({
      allOf: [
        { properties: { a: { type: 'string', description: 'First.' } }, required: ['a'] },
        { properties: { a: { maxLength: 3 }, b: {} } },
      ],
    });
    expect(fields.map(({ name, required }) => [name, required])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(fields[0]).toMatchObject({
      description: 'First.',
      constraints: ['Maximum length is 3.'],
    });
  });

  it('lets what stands beside a reference go before what it leads to, and names its page', () => {
    const field = attribute(
      { $ref: '#/components/schemas/Sid', description: 'Mine.' },
      { Sid: { type: 'string', description: 'Any.' } },
    );
    expect(field).toMatchObject({ type: 'string', description: 'Mine.' });
    expect(field.schema?.path).toBe('schema/schema-sid');
  });

  it('opens the elements of an array', () => {
    const field = attribute(
      { type: 'array', items: { $ref: '#/components/schemas/One' } },
      {
        One: { type: 'object', properties: { a: {} } },
      },
    );
    expect(field.fields.map(({ name, anchor }) => [name, anchor])).toEqual([
      ['a', 'response-200-it-a'],
    ]);
    expect(field.schema?.title).toBe('One');
  });

  it('names what a map holds with a star', () => {
    expect(attribute({ additionalProperties: { type: 'string' } }).fields).toMatchObject([
      { name: '*', type: 'string' },
    ]);
  });

  it('has one variant for each branch that is more than null', () => {
    const field = attribute(
      {
        oneOf: [
          { $ref: '#/components/schemas/Cat' },
          { title: 'A dog', properties: { barks: {} } },
          { type: 'null' },
        ],
      },
      { Cat: { properties: { purrs: {} } } },
    );
    expect(field.type).toBe('object | null');
    expect(field.variants.map(({ title, fields }) => [title, fields[0]?.name])).toEqual([
      ['Cat', 'purrs'],
      ['A dog', 'barks'],
    ]);
  });

  it('ends where a schema contains itself', () => {
    const schemas: Record<string, Schema> = {
      Node: {
        properties: {
          next: { $ref: '#/components/schemas/Node' },
          list: { items: { $ref: '#/components/schemas/Node' } },
        },
      },
    };
    const { fields } = shape({ $ref: '#/components/schemas/Node' }, { schemas });
    expect(fields.map(({ name, cut, fields: inner }) => [name, cut, inner.length])).toEqual([
      ['next', true, 0],
      ['list', true, 0],
    ]);
    expect(fields[0]?.schema?.path).toBe('schema/schema-node');
  });

  it('ends where schemas that hold each other would never end', () => {
    const names = Array.from({ length: 12 }, (_, at) => `S${at}`);
    const properties = Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
    );
    const schemas = Object.fromEntries(names.map((name) => [name, { properties }]));
    expect(count(shape({ properties }, { schemas }).fields)).toBeLessThan(5000);
  });

  it('shows what only an example has, but not what a choice or a map speaks of', () => {
    const example = { value: { known: 1, links: { self: 'https://example.com' }, map: { a: 1 } } };
    const schema: Schema = {
      properties: { links: { type: 'object' }, map: { additionalProperties: {} } },
      oneOf: [{ properties: { known: {} } }, { properties: { other: {} } }],
    };
    const { fields } = shape(schema, { examples: { one: example } });
    expect(fields.map(({ name, fromExample }) => [name, fromExample])).toEqual([
      ['links', false],
      ['map', false],
    ]);
    expect(fields[0]?.fields).toMatchObject([{ name: 'self', type: 'string', fromExample: true }]);
    expect(fields[1]?.fields).toMatchObject([{ name: '*' }]);
  });

  it('gives no two fields one anchor', () => {
    const { fields } = shape({ properties: { Sid: {}, sid: {}, 's.i.d': {}, 's-i-d': {} } });
    expect(new Set(fields.map(({ anchor }) => anchor)).size).toBe(4);
  });

  it('says what our extensions say, as sentences', () => {
    const field = attribute({
      'x-pii': 'standard',
      'x-optional': 'Only new ones have it.',
      'x-alias': 'unique_name (seen only)',
    });
    expect(field.notes).toEqual([
      'Its `unique_name` may stand in its place (seen only).',
      'It may be missing: only new ones have it.',
      'Personal data (standard).',
    ]);
  });
});

function count(fields: readonly Field[]): number {
  return fields.reduce((sum, { fields: inner }) => sum + 1 + count(inner), 0);
}
