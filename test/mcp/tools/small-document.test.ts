import { describe, expect, it } from 'vitest';
import { docsOf } from '../../../src/mcp/mcp.ts';
import { ownServer } from './own-server.ts';

const empty = await ownServer(() =>
  docsOf({ openapi: '3.1.0', info: { title: 'T', version: '1' } }),
);
const one = await ownServer(() =>
  docsOf(
    {
      openapi: '3.0.3',
      info: { title: 'T', version: '1' },
      paths: { '/things/{id}': { get: { responses: { 200: { description: 'One.' } } } } },
    },
    { site: 'https://example.com/docs///' },
  ),
);

describe('a document with nothing in it', () => {
  it.each([
    ['search_docs', { query: 'user' }, 'Nothing found.'],
    ['list_operations', {}, 'There are none.'],
    ['list_operations', { method: 'GET' }, 'None with the method GET.'],
    ['list_changes', {}, 'No earlier version is known.'],
    ['get_operation', { operation: 'overview' }, '# T'],
    ['get_operation', { operation: 'errors' }, '# Errors'],
  ])('is answered, and not as a failure: %s %j', async (name, args, said) => {
    const { text, failed } = await empty.call(name, args);
    expect(failed).toBe(false);
    expect(text).toContain(said);
  });

  it.each([
    ['get_operation', { operation: 'FetchUser' }],
    ['get_schema', { name: 'User' }],
    ['get_request_example', { operation: 'FetchUser' }],
    ['explain_error', { error: '50416' }],
    ['list_operations', { group: 'Users' }],
  ])('has nothing that is near: %s %j', async (name, args) => {
    const { text, failed } = await empty.call(name, args);
    expect(failed).toBe(true);
    expect(text).toMatch(/^No \w+ is named ".*"\. There is none\.$/);
  });

  it('has its pages as resources, and no other', async () => {
    const { resources } = await empty.client.listResources();
    expect(resources).toHaveLength(6);
    for (const { uri } of resources) expect(await empty.read(uri)).not.toBe('');
    await expect(empty.read('docs://operations/x')).rejects.toThrow('There is none.');
    expect(empty.complaints).toEqual([]);
  });
});

describe('an operation without an id', () => {
  it('is named by method and path everywhere', async () => {
    const { text } = await one.call('search_docs', { query: 'things' });
    const id = /^(.+?): GET \/things/m.exec(text)?.[1] ?? '';
    expect(id).not.toBe('');
    for (const operation of [id, 'GET /things/5', 'get /things/{id}', '/things/{id}']) {
      const answer = await one.call('get_operation', { operation });
      expect(answer.failed).toBe(false);
      expect(answer.text).toContain('`GET /things/{id}`');
      expect(answer.text).toMatch(/\nhttps:\/\/example\.com\/docs\/operation\/operation-\S+\n$/);
    }
    expect(one.complaints).toEqual([]);
  });
});
