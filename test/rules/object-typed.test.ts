import { describe, expect, test } from 'vitest';
import { problemsOf } from './helper.ts';

const RULE = 'object-typed';

function schema(text: string): string {
  return `paths: {}\ncomponents:\n  schemas:\n    A: ${text}\n`;
}

describe('object-typed', () => {
  test.each([
    '{ type: string }',
    '{ const: users }',
    '{ enum: [a, b] }',
    '{ type: object, properties: { a: { type: string } } }',
    '{ type: object, additionalProperties: { type: string } }',
    '{ type: object, patternProperties: { a: { type: string } } }',
    '{ type: object, maxProperties: 0 }',
    "{ type: [array, 'null'], items: { type: string } }",
    "{ anyOf: [{ type: string }, { type: 'null' }] }",
    '{ type: object, allOf: [{ type: object, properties: { a: { type: string } } }] }',
    '{ allOf: [{ type: object, properties: { a: { type: string } } }, { properties: { a: { const: b } } }] }',
    '{ allOf: [{ type: object, properties: { a: { type: string } } }, { required: [a] }] }',
    '{ x-untyped: Other products put what they like here. }',
    '{ type: object, x-untyped: Each code has its own. }',
  ])('accepts %s', async (text) => {
    expect(await problemsOf(RULE, schema(text))).toEqual([]);
  });

  test.each([
    ['{}', '#/components/schemas/A', 'This schema has no type'],
    ['{ description: Some. }', '#/components/schemas/A', 'This schema has no type'],
    ["{ x-untyped: '' }", '#/components/schemas/A', 'This schema has no type'],
    ['{ type: object }', '#/components/schemas/A', 'This object names no properties'],
    ["{ type: [object, 'null'], properties: {} }", '#/components/schemas/A', 'names no properties'],
    ['{ type: object, additionalProperties: true }', '#/components/schemas/A', 'names no'],
    ['{ type: object, additionalProperties: {} }', '#/components/schemas/A', 'names no'],
    ['{ type: array }', '#/components/schemas/A', 'This array says nothing of its items'],
    ['{ type: array, items: true }', '#/components/schemas/A', 'says nothing of its items'],
    ['{ type: array, items: {} }', '#/components/schemas/A/items', 'This schema has no type'],
    [
      '{ type: object, properties: { a: {} } }',
      '#/components/schemas/A/properties/a',
      'This schema has no type',
    ],
    [
      '{ type: object, properties: { a: true } }',
      '#/components/schemas/A/properties/a',
      'The property a has the schema true; give it a type.',
    ],
    ['{ anyOf: [{}, { type: string }] }', '#/components/schemas/A/anyOf/0', 'has no type'],
  ])('refuses %s', async (text, pointer, fault) => {
    const found = await problemsOf(RULE, schema(text));
    expect(found[0]).toMatchObject({ pointer, line: 6, message: expect.stringContaining(fault) });
  });

  test('reports a shared schema once, in its file', async () => {
    const files = {
      'openapi.yaml': `paths: {}
components:
  parameters:
    P: { name: a, in: query, schema: { $ref: schemas/Timers.yaml } }
  schemas:
    A: { type: object, properties: { timers: { $ref: schemas/Timers.yaml } } }
`,
      'schemas/Timers.yaml': 'description: Some.\ntype: object\n',
    };
    expect(await problemsOf(RULE, files)).toMatchObject([{ file: 'schemas/Timers.yaml' }]);
  });

  test('survives malformed schemas', async () => {
    expect(await problemsOf(RULE, schema('7'))).toEqual([]);
    expect(await problemsOf(RULE, schema('{ type: 7, allOf: 7, properties: 7 }'))).toEqual([]);
  });
});
