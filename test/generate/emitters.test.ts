import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../scripts/generate/bundle.ts';
import { aliases } from '../../scripts/generate/emitters/calls.ts';
import { callMaps } from '../../scripts/generate/emitters/call-maps.ts';
import { declarationsIn } from '../../scripts/generate/emitters/declarations.ts';
import { openapiJson } from '../../scripts/generate/emitters/openapi-json.ts';
import { operationsTable } from '../../scripts/generate/emitters/operations.ts';
import { shareHeaders } from '../../scripts/generate/emitters/shared-headers.ts';
import { describeDocument, type Description } from '../../src/description/description.ts';
import { sidPrefix } from '../../src/types/sid-prefix.js';

describe('aliases', () => {
  it.each([
    [{ schemas: ['User'], operations: [] }, ['User = components["schemas"]["User"]']],
    [{ schemas: [], operations: ['FetchUser'] }, ['FetchUser = operations["FetchUser"]']],
    [{ schemas: ['a.b-c', '2d', 'string'], operations: [] }, ['ABC =', '_2d =', 'String =']],
    [
      { schemas: ['Pet'], operations: ['Pet', 'pet'] },
      ['Pet =', 'PetOperation =', 'PetOperation2 ='],
    ],
    [{ schemas: ['Record', 'paths'], operations: [] }, ['RecordSchema =', 'Paths =']],
    [{ schemas: ['', "it's"], operations: [] }, ['_ =', 'ItS = components["schemas"]["it\'s"]']],
  ])('of %j are free identifiers', (names, expected) => {
    const lines = aliases(names);

    expect(lines).toHaveLength(expected.length);
    for (const [at, part] of expected.entries()) expect(lines[at]).toContain(`export type ${part}`);
  });
});

describe('sidPrefix', () => {
  it.each([
    ['^US[0-9a-fA-F]{32}$', 'US'],
    ['^AC[a-z\\d]{4}$', 'AC'],
    ['^SK\\w{32}$', 'SK'],
    ['^US[0-9a-f]{32}', undefined],
    ['US[0-9a-f]{32}$', undefined],
    ['^[0-9a-f]{32}$', undefined],
    ['^US[0-9a-f]+$', undefined],
    ['^(US|CH)[0-9a-f]{32}$', undefined],
    ['^US|CH[0-9a-f]{32}$', undefined],
    ['^US[0-9a-f]{32}$|^$', undefined],
    ['^U.[0-9a-f]{32}$', undefined],
    [undefined, undefined],
  ])('of %j is %j', (pattern, expected) => {
    expect(sidPrefix(pattern)).toBe(expected);
  });
});

describe('operationsTable', () => {
  it('says where each input goes, and which key a list answer pages over', async () => {
    const page = {
      type: 'object',
      properties: {
        users: { type: 'array' },
        meta: { type: 'object', properties: { next_page_url: { type: 'string' } } },
      },
    };
    const item = {
      get: {
        operationId: 'ListUser',
        parameters: [
          { name: 'PageSize', in: 'query' },
          { name: 'Page', in: 'query' },
          { name: 'X-Trace', in: 'header' },
          { name: 'session', in: 'cookie' },
        ],
        responses: { 200: { content: { 'application/json': { schema: page } } } },
      },
      post: {
        operationId: 'CreateUser',
        requestBody: {
          content: {
            'application/json': {},
            'application/x-www-form-urlencoded; charset=utf-8': {
              schema: { properties: { Identity: {}, "It's": {}, '?a b`${c}%\\': {} } },
            },
          },
        },
      },
      put: { operationId: 'ReplaceUser', requestBody: { content: { 'application/json': {} } } },
      delete: { operationId: '__proto__' },
    };

    const rows = await rowsIn(operationsTable(...made(item)));

    expect(Object.entries(rows)).toEqual([
      [
        'ListUser',
        {
          method: 'GET',
          path: '/Users',
          query: ['PageSize', 'Page'],
          header: ['X-Trace'],
          cookie: ['session'],
          page: 'users',
        },
      ],
      ['ReplaceUser', { method: 'PUT', path: '/Users', body: 'application/json' }],
      [
        'CreateUser',
        { method: 'POST', path: '/Users', form: ['Identity', "It's", '?a b`${c}%\\'] },
      ],
      ['__proto__', { method: 'DELETE', path: '/Users' }],
    ]);
  });
});

describe('callMaps', () => {
  it('lead to each operation by its name and by its method and path', () => {
    const item = {
      get: { operationId: 'FetchUser', summary: 'Fetch */ a\nuser' },
      post: { operationId: 'fetchUser' },
      delete: {},
    };
    const [, { operations }] = made(item);

    const text = callMaps(operations, ['FetchUser', 'fetchUser']);

    expect(text).toContain(
      `export interface calls {\n    /** Fetch *\\/ a user */\n    "fetchUser": operations["FetchUser"];\n}`,
    );
    expect(text).toContain(`DELETE: {\n        "/Users": paths["/Users"]["delete"];\n    };`);
  });
});

/** What a program finds in the file. */
async function rowsIn(file: string): Promise<object> {
  const { outputText } = ts.transpileModule(file, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const { operations }: { operations: object } = await import(
    `data:text/javascript,${encodeURIComponent(outputText)}`
  );
  return operations;
}

describe('declarationsIn', () => {
  it('keeps paths and webhooks apart, each part with the helpers it uses', () => {
    const helper = 'type WithRequired<T> = T;\n';
    const paths = 'export interface paths {\n    a: WithRequired<1>;\n}\n';
    const webhooks = 'export type webhooks = Record<string, never>;\n';
    const operations = 'export interface operations {\n}\n';

    expect(declarationsIn(paths + webhooks + operations + helper)).toEqual({
      calls: operations,
      api: paths + webhooks + helper,
    });
  });
});

describe('shareHeaders', () => {
  it('names what stands more than once, whatever its indentation, and nothing else', () => {
    const twice = 'headers: {\n  "A": string;\n};\nheaders: {\n      "A": string;\n    };\n';
    const others = 'headers: { /** {} */ "A": string; };\nheaders: { "B": string; };\n';

    expect(shareHeaders(twice + others)).toBe(
      `headers: responseHeaders1;\nheaders: responseHeaders1;\n${others}export interface responseHeaders1 { "A": string; }\n`,
    );
  });
});

describe('openapiJson', () => {
  it('begins with the command that made it', () => {
    expect(openapiJson(made({})[0])).toMatch(
      /^\{\n {2}"x-generated-by": "Generated by `npm run generate`/,
    );
  });
});

function made(item: object): [Bundle, Description] {
  const document = { openapi: '3.1.0', paths: { '/Users': item } };
  const types = Promise.resolve({ text: '', schemas: [], operations: [] });
  return [{ json: '', document, types }, describeDocument(document)];
}
