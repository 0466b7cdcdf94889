import { describe, expect, it } from 'vitest';
import { typesOf } from '../../../src/cli/contract/types-of.ts';
import { compareManyTypes, compareTypes } from '../../../src/contract/types/compare-types.ts';
import { rules } from '../../../src/contract/types/rules.ts';
import type { OpenApiDocument, Schema } from '../../../src/description/document.ts';
import { answering, json, number, objectOf, petApi, taking, text } from './documents.ts';
import { twins } from './twins.ts';

const options = { typesOf };

describe('the types of two documents', () => {
  it.each(twins)('show $name', async ({ base, broken, id, text: told, pointer }) => {
    const { findings, clientBreaking } = await compareTypes(base, broken, options);
    expect(findings).toMatchObject([{ id, text: told, pointer }]);
    expect(clientBreaking).toBe(findings[0]?.severity === 'error');
  });

  it.each(twins)('show nothing where it is not $name', async ({ base, near }) => {
    const nothing = { clientBreaking: false, findings: [] };
    expect(await compareTypes(base, near, options)).toEqual(nothing);
  });

  it('have a twin for each rule', () => {
    expect([...new Set(twins.map(({ id }) => id))].toSorted()).toEqual(
      Object.keys(rules).toSorted(),
    );
  });

  it('tell one cause once, with all that it reaches', async () => {
    const $ref = '#/components/schemas/Pet';
    const content = { 'application/json': { schema: { $ref } } };
    const more = Object.fromEntries(
      ['/a', '/b'].map((path) => [path, { get: { responses: { 200: { content } } } }]),
    );
    const withName = (required: readonly string[]) =>
      answering(
        { type: 'array', items: { $ref } },
        {
          more,
          schemas: { Pet: objectOf({ name: text, tag: text }, required) },
        },
      );
    const { findings } = await compareTypes(withName(['name', 'tag']), withName(['tag']), options);
    expect(findings).toMatchObject([
      {
        text: 'schema Pet: `name` may now be missing in an answer.',
        pointer: '/components/schemas/Pet/properties/name',
        operation: undefined,
        usedBy: ['CreatePet', 'GET /a', 'GET /b'],
      },
    ]);
  });

  it('say of each side of a component what it means there', async () => {
    const { findings } = await compareTypes(petsOf(text), petsOf(number), options);
    expect(findings.map(({ text: told }) => told)).toEqual([
      'schema Pet: `name` no longer takes string in a request.',
      'schema Pet: `name` may now be number in an answer; it was string.',
    ]);
  });

  it('name the member of a union in which it is', async () => {
    const oneOf = ['Cat', 'Dog'].map((name) => ({ $ref: `#/components/schemas/${name}` }));
    const { findings } = await compareTypes(
      answering({ oneOf }, { schemas: animals(text) }),
      answering({ oneOf }, { schemas: animals(number) }),
      options,
    );
    expect(findings).toMatchObject([{ pointer: '/components/schemas/Dog/properties/bark' }]);
  });

  it.each([
    ['with names', [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]],
    ['without', [objectOf({ sound: { const: 'purr' } }), objectOf({ sound: { const: 'bark' } })]],
  ])('do not mind in which order the members of a union stand, %s', async (_, oneOf) => {
    const schemas = {
      Cat: objectOf({ sound: { const: 'purr' } }),
      Dog: objectOf({ sound: { const: 'bark' } }),
    };
    const { findings } = await compareTypes(
      answering({ oneOf }, { schemas }),
      answering({ oneOf: oneOf.toReversed() }, { schemas }),
      options,
    );
    expect(findings).toEqual([]);
  });

  it('show nothing where two members of a union changed places', async () => {
    const oneOf = ['Cat', 'Dog'].map((name) => ({ $ref: `#/components/schemas/${name}` }));
    const { findings } = await compareTypes(
      answering(
        { oneOf },
        { schemas: { Cat: objectOf({ a: text }), Dog: objectOf({ a: number }) } },
      ),
      answering(
        { oneOf: oneOf.toReversed() },
        { schemas: { Dog: objectOf({ a: { const: 'x' } }), Cat: objectOf({ a: { const: 3 } }) } },
      ),
      options,
    );
    expect(findings).toEqual([]);
  });

  it('tell of two members that changed which is which', async () => {
    const oneOf = ['Cat', 'Dog'].map((name) => ({ $ref: `#/components/schemas/${name}` }));
    const { findings } = await compareTypes(
      answering(
        { oneOf },
        { schemas: { Cat: objectOf({ a: text }), Dog: objectOf({ a: number }) } },
      ),
      answering(
        { oneOf: oneOf.toReversed() },
        { schemas: { Dog: objectOf({ a: true }), Cat: objectOf({ a: { type: 'boolean' } }) } },
      ),
      options,
    );
    expect(findings.map(({ text: told }) => told)).toEqual([
      'schema Cat: `a` may now be boolean in an answer; it was string.',
      'schema Dog: `a` may now be unknown in an answer; it was number.',
    ]);
  });

  it('can be compared where a schema holds itself', async () => {
    const { findings } = await compareTypes(treeOf(text), treeOf(number), options);
    expect(findings).toMatchObject([{ pointer: '/components/schemas/Node/properties/name' }]);
  });

  it('take another severity for a rule, or leave it out', async () => {
    const pair = [petApi(), petApi({ operation: { operationId: 'AddPet' } })] as const;
    const named = async (severity: 'error' | 'off') =>
      compareTypes(...pair, { typesOf, severities: { 'types/name-lost': severity } });
    expect(await named('error')).toMatchObject({
      clientBreaking: true,
      findings: [{ labels: ['client-breaking'] }],
    });
    expect(await named('off')).toEqual({ clientBreaking: false, findings: [] });
  });

  it('are fingerprinted by the cause, not by the operations that it reaches', async () => {
    const [twin] = twins;
    if (twin === undefined) throw new Error('There are no twins.');
    const more = { '/other': { get: { responses: {} } } };
    const prints = await Promise.all(
      [{}, more].map(async (paths) => {
        const base = { ...twin.base, paths: { ...paths, ...twin.base.paths } };
        const { findings } = await compareTypes(base, twin.broken, {
          typesOf,
          severities: { 'types/call-lost': 'off' },
        });
        return findings.map(({ fingerprint }) => fingerprint);
      }),
    );
    expect(prints[0]).toEqual([expect.stringMatching(/^[0-9a-f]{12}$/)]);
    expect(prints[1]).toEqual(prints[0]);
  });
});

describe('what cannot be compared', () => {
  const broken = answering({ $ref: '#/components/schemas/Nobody' });

  it('is no verdict: a $ref that points at nothing', async () => {
    await expect(compareTypes(answering(text), broken, options)).rejects.toThrow(
      'The revision cannot be compared: $ref #/components/schemas/Nobody points at nothing in it.',
    );
  });

  it.each([
    [
      'types that cannot be made',
      () => Promise.reject(new Error('no such thing')),
      'no such thing',
    ],
    ['a text that is not of types', () => `// ${Math.random()}`, 'declare no paths'],
    [
      'a text that does not parse',
      () => `export interface paths { ${Math.random()} "`,
      'are no TypeScript',
    ],
  ])('is no verdict: %s', async (_, made, why) => {
    const comparing = compareTypes(petApi(), answering(text), { typesOf: made });
    await expect(comparing).rejects.toThrow(why);
  });

  it('leaves the other pairs their answers', async () => {
    const [first, second] = await compareManyTypes(
      [
        { base: answering(text), revision: broken },
        { base: answering(text), revision: answering(number) },
      ],
      options,
    );
    expect(first).toMatchObject({ failure: expect.stringContaining('points at nothing') });
    expect(second).toMatchObject({ clientBreaking: true });
  });
});

/** Takes pets and answers with them. */
function petsOf(name: Schema): OpenApiDocument {
  const pet = { $ref: '#/components/schemas/Pet' };
  return taking(pet, {
    schemas: { Pet: objectOf({ name }) },
    operation: { responses: { 200: { content: json(pet) } } },
  });
}

function animals(bark: Schema): Readonly<Record<string, Schema>> {
  return { Cat: objectOf({ bark: text, purr: text }), Dog: objectOf({ bark }) };
}

function treeOf(name: Schema): OpenApiDocument {
  const node = { $ref: '#/components/schemas/Node' };
  const Node = objectOf({ children: { type: 'array', items: node }, name });
  return answering(node, { schemas: { Node } });
}
