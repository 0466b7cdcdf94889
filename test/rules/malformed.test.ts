import { createConfig, lintFromString, type Config } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import plugin, { rules } from '../../spec/rules/plugin.js';
import { ourConfig } from './config.ts';

const JUNK = [7, null, 'text', [], [null], { a: 7 }, true, { $ref: '#/nowhere' }, { $ref: 7 }];

/** A little of everything that the rules read. */
const SAMPLE = {
  openapi: '3.1.0',
  info: { title: 'A', version: '1' },
  tags: [{ name: 'Users', description: 'People.' }],
  paths: {
    '/v1/Users': {
      parameters: [{ $ref: '#/components/parameters/Page' }],
      get: {
        operationId: 'ListUser',
        'x-twin': 'ListServiceUser',
        parameters: [{ name: 'Sid', in: 'query', schema: { type: 'string' } }],
        requestBody: { content: { 'a/b': { examples: { a: { summary: 'A', value: 1 } } } } },
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/A' } } } },
          201: { links: { A: { operationId: 'ListUser', parameters: { Sid: 1 } } } },
          404: { headers: { A: {} }, content: { 'application/json': { schema: {} } } },
        },
      },
    },
    '/v1/Services/{ChatServiceSid}/Users': {
      get: {
        operationId: 'ListServiceUser',
        requestBody: { content: { 'a/b': { schema: { type: 'object' } } } },
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/B' } } } },
        },
      },
    },
  },
  components: {
    parameters: { Page: { name: 'Page', in: 'query', schema: { type: 'integer' } } },
    schemas: {
      A: {
        type: 'object',
        required: ['meta'],
        allOf: [{ $ref: '#/components/schemas/B' }, { properties: { sid: { enum: ['a'] } } }],
        properties: { meta: { properties: { key: { const: 'users' } } }, users: { items: {} } },
      },
      B: { anyOf: [{ type: 'null' }, { oneOf: [{ $ref: '#/components/schemas/A' }] }] },
    },
  },
};

type Path = readonly string[];

/** Our rules as redocly.yaml sets them, without the built-in ones. */
async function ownRules(): Promise<Config> {
  const all: Record<string, unknown> = (await ourConfig()).rules.oas3_1;
  const ids = Object.keys(rules).map((id) => `house/${id}`);
  const own = Object.fromEntries(ids.map((id) => [id, all[id] as 'error']));
  return createConfig({ plugins: [plugin()], rules: own });
}

/** The way to every node but the version, without which nothing is checked. */
function pathsTo(node: unknown, path: Path = []): Path[] {
  const inside =
    typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([key, each]) => pathsTo(each, [...path, key]))
      : [];
  return path.length === 0 ? inside.filter(([first]) => first !== 'openapi') : [path, ...inside];
}

/** The document with something else at the end of the path. */
function replaced(node: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const inner = replaced((node as Record<string, unknown>)[key], rest, by);
  if (Array.isArray(node)) return node.map((each, index) => (String(index) === key ? inner : each));
  return { ...(node as object), [key]: inner };
}

describe('no rule falls over', () => {
  test('whatever stands in the place of any node', async () => {
    const config = await ownRules();
    const paths = pathsTo(SAMPLE);
    expect(paths.length).toBeGreaterThan(80);
    const crashes: string[] = [];
    for (const path of paths) {
      for (const junk of JUNK) {
        const source = JSON.stringify(replaced(SAMPLE, path, junk));
        // oxlint-disable-next-line no-await-in-loop -- side by side they only wait for one another
        await lintFromString({ source, config }).catch((error: unknown) => {
          crashes.push(`${path.join('/')} as ${JSON.stringify(junk)}: ${String(error)}`);
        });
      }
    }
    expect(crashes).toEqual([]);
  });
});
