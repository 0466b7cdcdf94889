import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/contract/diff/diff-documents.ts';
import type { Difference } from '../../../src/contract/diff/difference.ts';
import type { OpenApiDocument, Schema } from '../../../src/description/description.ts';
import { documentOf, json } from './documents.ts';

const text: Schema = { type: 'string' };

describe('one cause', () => {
  it('is one finding where a shared schema changed, used by all that reach it', async () => {
    const findings = await diff(shared(text, {}), shared({ type: 'integer' }, {}));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      id: 'schema-type-changed',
      pointer: '/components/schemas/Name/type',
      usedBy: ['createOne', 'fetchOne', 'fetchTwo'],
      operation: undefined,
      direction: 'both',
      area: 'schema',
      kind: 'type',
      level: 'major',
      severity: 'error',
    });
  });

  it('takes the worst of what it is to requests and to answers', async () => {
    const [base, revision] = [shared({ enum: ['a', 'b'] }, {}), shared({ enum: ['b', 'c'] }, {})];
    const [finding, another] = await diff(base, revision);
    expect(another).toBeUndefined();
    expect(finding?.level).toBe('major');
    expect(finding?.text).toMatch(/lost values: 'a'/);
    expect(finding?.text).toMatch(/gained values: 'c'/);
  });

  it('is one where a parameter of the path reaches several operations', async () => {
    const findings = await diff(shared(text, { limit: 9 }), shared(text, { limit: 5 }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      pointer: '/paths/~1one~1{id}/parameters/0/schema/maximum',
      usedBy: ['createOne', 'fetchOne'],
      area: 'parameters',
      action: 'decrease',
    });
    expect(findings[0]?.text).toContain('Query parameter `limit`');
  });

  it('is one where a resource is mounted twice, and named by the shorter path', async () => {
    const findings = await diff(mounted(9, 9, 9), mounted(5, 5, 5));
    expect(findings.map(({ usedBy }) => usedBy)).toEqual([
      ['listServiceUser', 'listUser'],
      ['listRole'],
    ]);
    expect(findings[0]?.pointer).toContain('/paths/~1v1~1Users/get');
  });

  it('is one where a required property went', async () => {
    const [before, after] = [record(['id', 'name']), record(['id'])];
    const findings = await diff(documentOf({ answer: before }), documentOf({ answer: after }));
    expect(findings.map(({ id }) => id)).toEqual(['property-removed']);
  });

  it('is one where a required property came, and breaks whoever has to send it', async () => {
    const [before, after] = [record(['id']), record(['id', 'name'])];
    const sent = await diff(documentOf({ body: before }), documentOf({ body: after }));
    expect(sent.map(({ id, level }) => [id, level])).toEqual([
      ['required-properties-added', 'major'],
    ]);
    const got = await diff(documentOf({ answer: before }), documentOf({ answer: after }));
    expect(got.map(({ level }) => level)).toEqual(['minor']);
  });

  it('is two where another property is no longer required as well', async () => {
    const [before, after] = [record(['id', 'name']), { ...record(['id']), required: [] }];
    const findings = await diff(documentOf({ answer: before }), documentOf({ answer: after }));
    expect(findings.map(({ id }) => id).toSorted()).toEqual([
      'property-removed',
      'required-properties-removed',
    ]);
  });

  it('is two where twins changed otherwise', async () => {
    expect(await diff(mounted(9, 9, 9), mounted(5, 4, 9))).toHaveLength(2);
  });
});

describe('a fingerprint', () => {
  const before = shared({ type: 'string' }, { limit: 9 });
  const after = shared({ type: 'integer' }, { limit: 5 });

  it('stays when unrelated things move, come and go', async () => {
    const plain = prints(await diff(before, after));
    const [more, other] = [before, after].map((document) => withMore(document));
    expect(plain).toHaveLength(2);
    if (more === undefined || other === undefined) throw new Error('Both are there.');
    expect(prints(await diff(more, other)).filter((print) => plain.includes(print))).toEqual(plain);
  });

  it('is another for another cause', async () => {
    const other = shared({ type: 'boolean' }, { limit: 4 });
    const all = [...prints(await diff(before, after)), ...prints(await diff(before, other))];
    expect(new Set(all).size).toBe(4);
  });
});

describe('a pointer', () => {
  it.each([
    [
      'added',
      documentOf({}),
      documentOf({ body: text }),
      'revision',
      '/paths/~1things/post/requestBody',
    ],
    [
      'removed',
      documentOf({ body: text }),
      documentOf({}),
      'base',
      '/paths/~1things/post/requestBody',
    ],
    [
      'changed',
      documentOf({ answer: text }),
      documentOf({ answer: { type: 'integer' } }),
      'revision',
      '/paths/~1things/post/responses/200/content/application~1json/schema/type',
    ],
  ] as const)('leads to what was %s', async (_, base, revision, side, pointer) => {
    const [finding] = await diff(base, revision);
    expect(finding).toMatchObject({ side, pointer });
  });
});

describe('the changelog', () => {
  it.each([
    ['an operation', documentOf({ item: { get: { responses: {} } } }), 'operation-added', 'minor'],
    ['a parameter', documentOf({ query: { schema: text } }), 'parameters-added', 'minor'],
    [
      'a response',
      documentOf({ responses: { 404: { description: 'No' } } }),
      'response-added',
      'minor',
    ],
    ['a summary', documentOf({ operation: { summary: 'Make' } }), 'summary-added', 'patch'],
    ['deprecation', documentOf({ operation: { deprecated: true } }), 'deprecated-added', 'patch'],
    ['an extension', documentOf({ root: { 'x-team': ['a'] } }), 'x-team-added', 'patch'],
    [
      'a schema nobody uses',
      documentOf({ root: { components: { schemas: { A: text } } } }),
      'components-added',
      'patch',
    ],
  ] as const)('tells of %s', async (_, revision, id, level) => {
    const { findings, level: whole, breaking } = await diffDocuments(documentOf({}), revision);
    expect(findings.map((finding) => [finding.id, finding.level])).toEqual([[id, level]]);
    expect({ whole, breaking }).toEqual({ whole: level, breaking: false });
    expect(findings[0]?.severity).toBe('note');
  });

  it('sees a change within a list or an object that stands as a value', async () => {
    const base = documentOf({ body: { default: { a: [1] } } });
    const findings = await diff(base, documentOf({ body: { default: { a: [2] } } }));
    expect(findings.map(({ id, text: said }) => [id, said])).toEqual([
      ['contract/default-changed', expect.stringContaining('from {"a":[1]} to {"a":[2]}')],
    ]);
  });

  it('warns of what stops typed calls from compiling', async () => {
    const [finding] = await diff(
      documentOf({}),
      documentOf({ operation: { operationId: 'make' } }),
    );
    expect(finding).toMatchObject({ severity: 'warning', level: 'minor' });
    expect(finding?.labels).toContain('client-breaking');
  });
});

async function diff(
  base: OpenApiDocument,
  revision: OpenApiDocument,
): Promise<readonly Difference[]> {
  return (await diffDocuments(base, revision)).findings;
}

function prints(findings: readonly Difference[]): readonly string[] {
  return findings.map(({ fingerprint }) => fingerprint);
}

function shared(name: Schema, { limit = 9 }: { readonly limit?: number }): OpenApiDocument {
  const $ref = '#/components/schemas/Name';
  const done = { 200: { description: 'Done', content: json({ $ref }) } };
  return {
    openapi: '3.1.0',
    info: { title: 'Names', version: '1.0.0' },
    paths: {
      '/one/{id}': {
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', maximum: limit } },
          { name: 'id', in: 'path', required: true, schema: text },
        ],
        get: { operationId: 'fetchOne', responses: done },
        post: {
          operationId: 'createOne',
          requestBody: { content: json({ type: 'object', properties: { name: { $ref } } }) },
          responses: { 204: { description: 'Done' } },
        },
      },
      '/two': { get: { operationId: 'fetchTwo', responses: done } },
    },
    components: { schemas: { Name: name } },
  };
}

/** One resource at two paths, and another, each with its greatest page. */
function mounted(long: number, short: number, other: number): OpenApiDocument {
  return {
    ...documentOf({}),
    paths: {
      '/v1/Services/{Sid}/Users': listOf('listServiceUser', long),
      '/v1/Users': listOf('listUser', short),
      '/v1/Roles': listOf('listRole', other),
    },
  };
}

function listOf(operationId: string, maximum: number): object {
  const parameters = [{ name: 'PageSize', in: 'query', schema: { type: 'integer', maximum } }];
  return { get: { operationId, parameters, responses: { 200: { description: 'Done' } } } };
}

/** The same with another path in front, another parameter before, and another schema. */
function withMore(document: OpenApiDocument): OpenApiDocument {
  const item = document.paths?.['/one/{id}'];
  if (item === undefined || !('parameters' in item)) throw new Error('The path is there.');
  const parameters = [
    { name: 'a', in: 'query' as const, schema: text },
    ...(item.parameters ?? []),
  ];
  return {
    ...document,
    paths: { '/a': listOf('listA', 3), ...document.paths, '/one/{id}': { ...item, parameters } },
    components: { schemas: { A: { type: 'boolean' }, ...document.components?.['schemas'] } },
  };
}

function record(names: readonly string[]): Exclude<Schema, boolean> {
  const properties = Object.fromEntries(names.map((name) => [name, text]));
  return { type: 'object', properties, required: names };
}
