import { describe, expect, it } from 'vitest';
import { ownDocs, ownServer } from './own-server.ts';
import { twoRevisions } from './two-revisions.ts';

const docs = ownDocs({ revisions: twoRevisions });
const { client, call, complaints } = await ownServer(() => docs);
const { tools } = await client.listTools();

describe('the tools', () => {
  it('are listed in one order, each with a title, a description and all four hints', async () => {
    const names = tools.map(({ name }) => name);
    expect(names).toEqual([
      'search_docs',
      'get_operation',
      'list_operations',
      'get_schema',
      'get_request_example',
      'explain_error',
      'list_changes',
    ]);
    expect((await client.listTools()).tools).toEqual(tools);
    for (const { title = '', description = '', annotations } of tools) {
      expect(title).not.toBe('');
      expect(description).toMatch(/\.$/);
      expect(annotations).toEqual({
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
    }
  });

  it('take an object of named arguments and nothing else', () => {
    for (const { inputSchema } of tools) {
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(inputSchema).not.toHaveProperty('$schema');
    }
  });

  it.each([
    ['search_docs', { query: 'message' }],
    ['search_docs', { query: 'zzzzzz qqqqqq' }],
    ['get_operation', { operation: 'FetchUser' }],
    ['get_operation', { operation: 'FetchUser', detail: 'full' }],
    ['get_operation', { operation: 'FetchUser', section: 'errors' }],
    ['get_operation', { operation: 'servers' }],
    ['list_operations', {}],
    ['list_operations', { group: 'users', method: 'post' }],
    ['get_schema', { name: 'User' }],
    ['get_request_example', { operation: 'FetchUser' }],
    ['explain_error', { error: '50416' }],
    ['explain_error', { error: '409' }],
    ['list_changes', {}],
  ])('end every answer with the page it comes from: %s %j', async (name, args) => {
    const { text, failed } = await call(name, args);
    expect(failed).toBe(false);
    expect(text.trimEnd()).toMatch(/(?:^|[\s:])https:\/\/docs\.test\/doc\/conversations[\w/#.-]*$/);
  });

  it('answer the same to the same question, whoever asks', async () => {
    const other = await ownServer(() => ownDocs({ revisions: twoRevisions }));
    for (const query of ['message', 'user', 'fetch mesage', '404']) {
      expect(await other.call('search_docs', { query })).toEqual(
        await call('search_docs', { query }),
      );
    }
  });

  it.each([
    ['search_docs', {}, 'query'],
    ['search_docs', { query: ' ' }, 'query'],
    ['search_docs', { query: 'x'.repeat(301) }, 'query'],
    ['search_docs', { query: 'x', limit: 21 }, 'limit'],
    ['search_docs', { query: 'x', kind: 'thing' }, '"operation"|"event"'],
    ['get_operation', { id: 'FetchUser' }, 'operation'],
    ['get_operation', { operation: 'FetchUser', section: 'all' }, '"parameters"|"body"'],
    ['get_operation', { operation: 'x'.repeat(501) }, '<=500'],
    ['get_schema', { name: 5 }, 'expected string'],
    ['explain_error', { error: '' }, 'error'],
    ['list_changes', { since: 'yesterday' }, 'Give a date as YYYY-MM-DD.'],
    ['list_changes', { limit: 0 }, 'limit'],
    ['list_operations', { groups: 'Users' }, 'groups'],
  ])('say what was wrong with an argument: %s %j', async (name, args, said) => {
    const { text, failed } = await call(name, args);
    expect(failed).toBe(true);
    expect(text).toContain(said);
    expect(text.length).toBeLessThan(400);
  });

  it.each([
    ['get_operation', { operation: 'FetchUsr' }, 'operation', 'FetchUser'],
    ['get_schema', { name: 'Mesage' }, 'schema', 'Message'],
    ['list_operations', { group: 'Mesages' }, 'group', 'Messages'],
    ['list_changes', { operation: 'UpdateUsr' }, 'operation', 'UpdateUser'],
    ['explain_error', { error: '50417x' }, 'fault', '50417'],
    ['explain_error', { error: 'taken', operation: 'DeleteUsr' }, 'operation', 'DeleteUser'],
  ])('name the three nearest of what is unknown: %s %j', async (name, args, noun, first) => {
    const { text, failed } = await call(name, args);
    expect(failed).toBe(true);
    expect(text).toMatch(
      new RegExp(`^No ${noun} is named ".*"\\. Nearest: ${first}, \\w+, \\w+\\.$`),
    );
  });

  it('tell the caller nothing of what fails inside', async () => {
    const broken = await ownServer(() => Promise.reject(new Error('the secret of the server')));
    expect(await broken.call('get_operation', { operation: 'FetchUser' })).toEqual({
      text: 'Something failed inside this server.',
      failed: true,
    });
    expect(broken.complaints.map(String)).toEqual(['Error: the secret of the server']);
    expect(complaints).toEqual([]);
  });
});
