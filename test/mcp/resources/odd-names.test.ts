import { describe, expect, it } from 'vitest';
import { docsOf } from '../../../src/mcp/mcp.ts';
import { ownServer } from '../tools/own-server.ts';

const names = [
  'a/b',
  'a,b',
  'ä ö',
  '{x}',
  '%41',
  'a?b#c',
  '"q"',
  "it's",
  '~*!()',
  '日本',
  '😀',
  'constructor',
  '__proto__x',
  'User.Name-v1_2',
];
// These have a pattern that they keep to (OpenAPI 3.1, Components Object).
const schemaNames = [
  'User.Name-v1_2',
  'constructor',
  '__proto__x',
  'hasOwnProperty',
  '1',
  '-',
  '_.',
];
const schemas = Object.fromEntries(
  schemaNames.map((name) => [name, { type: 'object', description: `Of ${name}.` }]),
);
const docs = docsOf({
  openapi: '3.1.0',
  info: { title: 'Odd', version: '1' },
  tags: names.map((name) => ({ name, description: `Of ${name}.` })),
  paths: Object.fromEntries(
    names.map((name, at) => [
      `/thing${at}/{id}`,
      { get: { operationId: name, tags: [name], responses: {} }, post: { responses: {} } },
    ]),
  ),
  components: { schemas },
});
const { client, call, read, complaints } = await ownServer(() => docs);

describe('odd names', () => {
  it('are read as resources, each its own', async () => {
    const { resources } = await client.listResources();
    const kinds = ['docs://operations/', 'docs://schemas/', 'docs://groups/'];
    const odd = resources.filter(({ uri }) => kinds.some((kind) => uri.startsWith(kind)));
    // Operations without an id are named by method and path.
    expect(odd).toHaveLength(3 * names.length + 1 + schemaNames.length);
    for (const { uri } of odd) {
      const text = await read(uri);
      expect(text.trimEnd().split('\n').at(-1)).toBe(uri);
    }
  });

  it('are completed as they are written', async () => {
    for (const name of names) {
      const { completion } = await client.complete({
        ref: { type: 'ref/resource', uri: 'docs://operations/{operationId}' },
        argument: { name: 'operationId', value: name },
      });
      expect(completion.values[0]).toBe(name);
    }
  });

  it('are known to the tools, as they are and as resources', async () => {
    for (const name of schemaNames) {
      const schema = await call('get_schema', { name });
      expect(schema.text).toContain(`Of ${name}.`);
    }
    for (const name of names) {
      const uri = docs.uriOf(docs.find.operation.byName(name)?.path ?? 'none');
      for (const operation of [name, uri]) {
        const { text, failed } = await call('get_operation', { operation });
        expect(failed).toBe(false);
        expect(text.trimEnd().split('\n').at(-1)).toBe(uri);
      }
    }
    expect(complaints).toEqual([]);
  });
});
