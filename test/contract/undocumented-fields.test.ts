import { describe, expect, it } from 'vitest';
import { exchangeChecker } from '../../src/contract/check-exchange.ts';
import type { Schema } from '../../src/description/description.ts';

const a = { properties: { a: {} } };
const b = { properties: { b: {} } };
const schemas: Record<string, Schema> = {
  A: a,
  Tree: { properties: { leaf: {}, trees: { items: { $ref: '#/components/schemas/Tree' } } } },
};
const toA = { $ref: '#/components/schemas/A' };

describe('a field', () => {
  it.each<[string, Schema, unknown, readonly string[]]>([
    ['behind a $ref', toA, { a: 1, b: 1 }, ['/b']],
    ['beside a $ref', { ...toA, ...b }, { a: 1, b: 1, c: 1 }, ['/c']],
    ['of each part of an allOf', { allOf: [toA, b] }, { a: 1, b: 1, c: 1 }, ['/c']],
    ['beside an allOf', { allOf: [a], ...b }, { a: 1, b: 1, c: 1 }, ['/c']],
    ['of an item', { items: toA }, [{ a: 1 }, { b: 1 }], ['/1/b']],
    ['of a tuple', { prefixItems: [a], items: b }, [{ a: 1 }, { a: 1 }], ['/1/a']],
    ['of anything or null', { anyOf: [a, { type: 'null' }] }, { b: 1 }, ['/b']],
    ['of any other field', { additionalProperties: a }, { x: { a: 1, b: 1 } }, ['/x/b']],
    ['of a field by pattern', { patternProperties: { '^x': a } }, { x: { b: 1 } }, ['/x/b']],
    ['of one left over', { ...b, unevaluatedProperties: a }, { c: { a: 1, b: 1 } }, ['/c/b']],
    ['that must not be', { type: 'object', unevaluatedProperties: false }, { a: 1 }, ['/a']],
    ['of an item left over', { unevaluatedItems: a }, [{ b: 1 }], ['/0/b']],
    ['that no pattern fits', { patternProperties: { '^x': a } }, { y: 1 }, ['/y']],
    ['named like one of every object', a, { toString: 1 }, ['/toString']],
    ['in a tree', { $ref: '#/components/schemas/Tree' }, tree(), ['/trees/0/trees/0/leaves']],
  ])('%s is seen', (_, schema, value, pointers) => {
    expect(undocumented(schema, value)).toEqual(pointers);
  });

  it.each<[string, Schema, unknown]>([
    ['of a schema that names none', { type: 'object' }, { a: { b: 1 } }],
    ['under anything', {}, { a: { b: 1 } }],
    ['under true', { properties: { a: true } }, { a: { b: 1 } }],
    ['where others are allowed', { ...a, additionalProperties: true }, { b: { c: 1 } }],
    [
      'that only a later part of an allOf frees',
      { allOf: [a, { additionalProperties: {} }] },
      { b: 1 },
    ],
    ['that nothing else speaks of', { ...a, unevaluatedProperties: true }, { b: { c: 1 } }],
    ['of items that are not described', { type: 'array' }, [{ a: 1 }]],
  ])('%s is free', (_, schema, value) => {
    expect(undocumented(schema, value)).toEqual([]);
  });

  const cat = { properties: { kind: { const: 'cat' }, lives: {} } };
  const dog = { properties: { kind: { const: 'dog' }, barks: {} } };

  it.each([['anyOf'], ['oneOf']])('of another branch of %s is seen', (union) => {
    const schema = { [union]: [cat, dog] };
    expect(undocumented(schema, { kind: 'cat', lives: 9 })).toEqual([]);
    expect(undocumented(schema, { kind: 'cat', barks: true })).toEqual(['/barks']);
  });

  it('of any branch is free while no branch fits', () => {
    const schema = { ...a, anyOf: [cat, dog] };
    expect(undocumented(schema, { kind: 'cow', barks: true, a: 1, b: 1 })).toEqual(['/b']);
  });

  it('of a condition counts where it holds', () => {
    // As text, for the sake of `then`: an object of code that has one could be awaited.
    const then = '{ "properties": { "purrs": {} } }';
    const text = `{ "if": ${JSON.stringify(cat)}, "then": ${then}, "else": ${JSON.stringify(dog)} }`;
    const schema: Schema = JSON.parse(text);
    expect(undocumented(schema, { kind: 'cat', purrs: true })).toEqual([]);
    expect(undocumented(schema, { kind: 'dog', purrs: true })).toEqual(['/purrs']);
    expect(undocumented({ ...a, dependentSchemas: { a: b } }, { a: 1, b: 1 })).toEqual([]);
    expect(undocumented({ ...a, dependentSchemas: { a: b } }, { b: 1 })).toEqual(['/b']);
  });
});

/** The places of undocumented fields in a body of this schema. */
function undocumented(schema: Schema, value: unknown): readonly string[] {
  const check = exchangeChecker({
    openapi: '3.1.0',
    paths: {
      '/': { get: { responses: { 200: { content: { 'application/json': { schema } } } } } },
    },
    components: { schemas },
  });
  const headers = { 'content-type': 'application/json' };
  return check({ method: 'GET', url: '/', status: 200, headers, body: JSON.stringify(value) })
    .filter((finding) => finding.check === 'no-undocumented-field')
    .map(({ pointer }) => pointer.replace('/body', ''));
}

function tree(): unknown {
  return { trees: [{ leaf: 1, trees: [{ leaves: 1 }] }] };
}
