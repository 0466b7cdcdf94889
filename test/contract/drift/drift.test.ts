import { describe, expect, it } from 'vitest';
import { driftFrom, driftRows, type DriftRow } from '../../../src/contract/drift/drift.ts';
import type { OpenApiDocument } from '../../../src/description/description.ts';

type Fields = Readonly<Record<string, unknown>>;

const row: DriftRow = {
  where: ['answer Pet.name:null'],
  what: 'The name of a pet may be null.',
  why: 'It was seen.',
  evidence: 'A recorded answer.',
  file: 'differences.yaml',
  line: 12,
};

describe('drift from the published document', () => {
  it('is none for a document beside itself', () => {
    const { findings, differences } = driftFrom(petsWith(), petsWith(), []);
    expect(findings).toEqual([]);
    expect(differences).toBe(0);
  });

  const published = petsWith();
  const cases: readonly (readonly [string, OpenApiDocument, string, string])[] = [
    ['a field', withPet({ age: { type: 'integer' } }), 'answer Pet.age:added', pet('age')],
    [
      'a field that is gone',
      petsWith({ schemas: { Pet: { properties: {} } } }),
      'answer Pet.name:missing',
      '/components/schemas/Pet',
    ],
    ['a type', withPet({ name: { type: 'integer' } }), 'answer Pet.name:type', pet('name')],
    [
      'a null',
      withPet({ name: { type: ['string', 'null'] } }),
      'answer Pet.name:nullable',
      pet('name'),
    ],
    [
      'a pattern',
      withPet({ name: { type: 'string', pattern: '^a' } }),
      'answer Pet.name:pattern',
      pet('name'),
    ],
    [
      'a bound',
      withPet({ name: { type: 'string', maxLength: 9 } }),
      'answer Pet.name:length',
      pet('name'),
    ],
    [
      'a parameter',
      petsWith({ parameters: [{ name: 'page', in: 'query' }] }),
      'parameter ListPets.page:added',
      '/paths/~1pets/get',
    ],
    [
      'an operation',
      petsWith({ path: { delete: { operationId: 'DeletePets' } } }),
      'operation DeletePets:added',
      '/paths/~1pets/delete',
    ],
    [
      'a place',
      { ...petsWith(), paths: { '/animals': petsWith().paths?.['/pets'] ?? {} } },
      'operation ListPets:moved',
      '/paths/~1animals/get',
    ],
    [
      'an answer that is gone',
      petsWith({ responses: {} }),
      'answer ListPets.200:missing',
      '/paths/~1pets/get',
    ],
  ];

  it.each(cases)('is %s, until a row says that it is meant', (_, document, name, pointer) => {
    expect(driftFrom(document, published, []).findings).toMatchObject([
      { id: 'drift/undeclared-difference', severity: 'error', pointer },
    ]);
    const declared = driftFrom(document, published, [{ ...row, where: [name] }]);
    expect(declared).toEqual({ findings: [], differences: 1, declared: 1 });
  });

  const nullable = withPet({ name: { type: ['string', 'null'] } });

  it.each([
    'answer Pet.name:nullable',
    'answer Pet.name',
    'Pet.name:nullable',
    'Pet.name',
    'answer Pet.*',
    'answer *.name:nullable',
    '*et.na*',
  ])('is meant by a row about %s', (where) => {
    expect(driftFrom(nullable, published, [{ ...row, where: [where] }]).findings).toEqual([]);
  });

  it.each([
    'answer Pet.name:null',
    'answer Pet.name:type',
    'form Pet.name:nullable',
    'answer Pet.names',
    'answer Pets.name',
    'Petzname.',
    'operation Pet.name',
  ])('is not meant by a row about %s, which is stale', (where) => {
    const { findings } = driftFrom(nullable, published, [{ ...row, where: [where] }]);
    expect(ids(findings)).toEqual(['drift/undeclared-difference', 'drift/stale-row']);
  });

  it('is an operation that only the published document has', () => {
    const grown = petsWith({ path: { delete: { operationId: 'DeletePets' } } });
    expect(driftFrom(published, grown, []).findings).toMatchObject([
      { usedBy: ['DeletePets'], text: expect.stringContaining('DELETE /pets') },
    ]);
  });

  it('is told once of a schema that several operations share', () => {
    const document = withPet({ name: { type: 'integer' } }, { post: listPets('CreatePet') });
    const base = petsWith({ path: { post: listPets('CreatePet') } });
    expect(driftFrom(document, base, []).findings).toMatchObject([
      { usedBy: ['ListPets', 'CreatePet'], operation: undefined },
    ]);
  });

  it('has a row that is stale, and where that stands', () => {
    const { findings } = driftFrom(published, published, [row]);
    expect(findings).toMatchObject([
      { id: 'drift/stale-row', severity: 'error', file: 'differences.yaml', line: 12 },
    ]);
    expect(findings[0]?.text).toContain('answer Pet.name:null');
  });

  it('lets rows of words alone', () => {
    expect(driftFrom(published, published, [{ ...row, where: ['examples'] }]).findings).toEqual([]);
  });

  it('keeps its fingerprint when another row comes or goes', () => {
    const document = withPet({ name: { type: 'integer' } });
    const [one] = driftFrom(document, published, []).findings;
    const [other] = driftFrom(document, published, [row]).findings;
    expect(other?.fingerprint).toBe(one?.fingerprint);
  });
});

describe('the rows', () => {
  const plain = { where: ['Pet.name'], what: 'A', why: 'B', evidence: 'C' };

  it('are read as they are, with their place', () => {
    const place = { file: 'd.yaml', line: 3 };
    expect(driftRows([plain], () => place)).toEqual([{ ...plain, ...place }]);
  });

  it.each([
    [{}, 'The differences are no list of rows.'],
    [[plain, 'text'], 'row 2 (d.yaml:3) has no fields.'],
    [[{ ...plain, wher: 1 }], 'row 1 (d.yaml:3) has an unknown field `wher`.'],
    [[{ ...plain, where: 'Pet.name' }], 'row 1 (d.yaml:3) needs `where`, a list of what it'],
    [[{ ...plain, where: [] }], 'row 1 (d.yaml:3) needs `where`, a list of what it'],
    [[{ ...plain, why: ' ' }], 'row 1 (d.yaml:3) needs `why`, a sentence.'],
  ])('say what is wrong with them: %j', (parsed, message) => {
    expect(() => driftRows(parsed, () => ({ file: 'd.yaml', line: 3 }))).toThrow(message);
  });
});

function ids(findings: readonly { readonly id: string }[]): readonly string[] {
  return findings.map(({ id }) => id);
}

function pet(field: string): string {
  return `/components/schemas/Pet/properties/${field}`;
}

function withPet(properties: Fields, path: Fields = {}): OpenApiDocument {
  const name = { type: 'string' };
  return petsWith({ path, schemas: { Pet: { properties: { name, ...properties } } } });
}

interface Parts {
  readonly path?: Fields;
  readonly parameters?: readonly Fields[];
  readonly responses?: Fields;
  readonly schemas?: Fields;
}

function petsWith({ path, parameters, responses, schemas }: Parts = {}): OpenApiDocument {
  const get = {
    ...listPets('ListPets'),
    ...(parameters !== undefined && { parameters }),
    ...(responses !== undefined && { responses }),
  };
  const standard = { Pet: { properties: { name: { type: 'string' } } } };
  const document: Fields = {
    paths: { '/pets': { get, ...path } },
    components: { schemas: schemas ?? standard },
  };
  return { openapi: '3.1.0', ...document };
}

function listPets(operationId: string): Fields {
  const schema = { $ref: '#/components/schemas/Pet' };
  return { operationId, responses: { 200: { content: { 'application/json': { schema } } } } };
}
