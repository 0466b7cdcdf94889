import { describe, expect, it } from 'vitest';
import { compactMarkdownOf } from '../../../src/reference/markdown/markdown.ts';
import { ownDocs, ownServer } from './own-server.ts';
import { twoRevisions } from './two-revisions.ts';

const docs = ownDocs({ revisions: twoRevisions });
const { call } = await ownServer(() => docs);
const asked = async (name: string, args: Record<string, unknown>) => (await call(name, args)).text;

describe('the search', () => {
  it('says how many there are, and has the id of each', async () => {
    const text = await asked('search_docs', { query: 'add a WhatsApp participant' });
    const [head, ...lines] = text.trimEnd().split('\n');
    expect(head).toMatch(/^First 5 of \d+:$/);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(
      /^CreateConversationParticipant: POST \/v1\/Conversations\/\{ConversationSid\}\/Participants, Add /,
    );
  });

  it('keeps to a kind, a method, a scope and a limit', async () => {
    const kinds = await asked('search_docs', { query: 'message', kind: 'schema', limit: 20 });
    expect(
      kinds
        .split('\n')
        .slice(1, -1)
        .every((line) => line.startsWith('schema ')),
    ).toBe(true);
    const deletes = await asked('search_docs', { query: 'remove', method: 'delete', limit: 3 });
    expect(deletes.split('\n').slice(1, -1)).toHaveLength(3);
    expect(
      deletes
        .split('\n')
        .slice(1, -1)
        .every((line) => line.includes(': DELETE ')),
    ).toBe(true);
    const named = await asked('search_docs', { query: 'fetch user', scope: 'service', limit: 1 });
    expect(named).toContain('FetchServiceUser: ');
  });

  it('finds nothing without a failure, and says what else to try', async () => {
    const { text, failed } = await call('search_docs', { query: 'zzzzzz qqqqqq' });
    expect(failed).toBe(false);
    expect(text).toMatch(/^Nothing found\. /);
    expect(text).toContain('list_operations');
  });

  it('finds a schema where one is asked for', async () => {
    for (const query of ['message schema', 'Message object', 'schema Message']) {
      expect((await asked('search_docs', { query })).split('\n')[1]).toBe('schema Message');
    }
  });
});

describe('an operation', () => {
  it('is compact unless asked otherwise', async () => {
    for (const page of [...docs.reference.operations, ...docs.reference.events]) {
      const text = await asked('get_operation', { operation: page.id });
      expect(text).toBe(compactMarkdownOf(page, docs.urlOf));
    }
  });

  it('is one section if asked, with its head', async () => {
    const errors = await asked('get_operation', { operation: 'CreateUser', section: 'errors' });
    expect(errors).toContain('`POST /v1/Users`, `CreateUser`');
    expect(headingsIn(errors)).toEqual(['Failures', 'Faults']);
    const body = await asked('get_operation', { operation: 'CreateUser', section: 'body' });
    expect(headingsIn(body)).toEqual(['Body (Required)']);
  });

  it('is all its sections in full, and names those that are left out', async () => {
    const short = await asked('get_operation', { operation: 'FetchUser', detail: 'full' });
    expect(headingsIn(short)).toEqual([
      'Security',
      'Path parameters',
      'Responses',
      'Failures',
      'Faults',
      'Response examples (200)',
      'See also',
      'History',
    ]);
    expect(short).not.toContain('Not shown');
    const long = await asked('get_operation', {
      operation: 'CreateConversationMessage',
      detail: 'full',
    });
    expect(long).toContain('\nNot shown: section examples, errors.\n');
    expect(headingsIn(long)).not.toContain('Failures');
    expect(headingsIn(long)).toContain('Responses');
  });

  it('says once what its answers have in common', async () => {
    const operation = 'CreateConversationWithParticipants';
    const text = await asked('get_operation', { operation, section: 'responses' });
    expect(text.match(/^- `unique_name`/gm)).toHaveLength(1);
    expect(text.match(/^- `Twilio-Request-Id`/gm)).toHaveLength(1);
    expect(text).toContain('### 202');
    expect(text).toContain('The same attributes as above.');
  });

  it('says how many examples are left out, and keeps one of each at least', async () => {
    const operation = 'ListServiceConversationMessage';
    const text = await asked('get_operation', { operation, section: 'examples' });
    expect(text).toMatch(/\n1 more on the page\.\n/);
    expect(text).toContain('"messages": [');
    for (const page of docs.reference.operations) {
      const shown = await asked('get_operation', { operation: page.id, section: 'examples' });
      const examples = page.responses
        .filter(({ succeeds }) => succeeds)
        .flatMap(({ contents }) => contents.map((content) => content.examples.length > 0));
      expect(shown.includes('## Response examples')).toBe(examples.includes(true));
    }
  });

  it('names the schema of what a list holds', async () => {
    const text = await asked('get_operation', { operation: 'CreateRole' });
    expect(text).toContain('Each: schema Permission.');
  });

  it('has its twin of the other scope', async () => {
    expect(await asked('get_operation', { operation: 'FetchUser' })).toContain(
      'In a named service: FetchServiceUser',
    );
  });

  it('that is gone is told so, with where to read of it', async () => {
    expect(await call('get_operation', { operation: 'listwhatisgone' })).toEqual({
      text: 'ListWhatIsGone is no longer there. Its last change is in 2026-11-20-3f2a9c1.',
      failed: true,
    });
  });
});

describe('any other page', () => {
  it.each([
    ['authentication', '# Authentication'],
    ['User', '# User'],
    ['Messages', '# Messages'],
    ['2026-11-20-3f2a9c1', '# A breaking change and others'],
    ['50416', '# 50416: '],
    ['docs://errors/50416', '# 50416: '],
    ['https://docs.test/doc/conversations', '# Twilio Conversations'],
    ['https://docs.test/doc/conversations/', '# Twilio Conversations'],
    ['https://docs.test/doc/conversations/index.md', '# Twilio Conversations'],
    ['https://docs.test/doc/conversations/errors.md', '# Errors'],
    ['https://docs.test/doc/conversations/group/endpoint-users?x=1#y', '# Users'],
    ['http://localhost:4010/elsewhere/group/endpoint-users', '# Users'],
    ['https://docs.test/doc/conversations/errors#error-50416', '# 50416: '],
    ['overview', '# Twilio Conversations'],
  ])('is read by get_operation, too: %s', async (operation, head) => {
    const { text, failed } = await call('get_operation', { operation });
    expect(failed).toBe(false);
    expect(text.startsWith(head)).toBe(true);
  });

  it('of errors is a list of all, short enough to be read', async () => {
    const text = await asked('get_operation', { operation: 'errors' });
    const { faults } = docs.reference;
    expect(text.match(/^\d{5}(?: \(\d{3}\))?: /gm)).toHaveLength(faults.length);
    expect(text).toContain('\n50416 (409): The pair of addresses is in use\n');
  });
});

describe('a schema', () => {
  it.each([
    'Message',
    'message',
    'docs://schemas/Message',
    'schema/schema-message',
    'schema-message',
  ])('is read by any name: %s', async (name) => {
    const text = await asked('get_schema', { name });
    expect(text.startsWith('# Message\n')).toBe(true);
    expect(text).toContain('## Attributes');
    expect(text).toContain('## Used by');
  });
});

describe('the list of operations', () => {
  it('has each operation and event once, by group', async () => {
    const text = await asked('list_operations', {});
    const { operations, events, groups } = docs.reference;
    const lines = text.split('\n');
    for (const { id, method, template } of operations) {
      expect(lines.filter((line) => line === `${id} ${method} ${template}`)).toHaveLength(1);
    }
    for (const { id } of events) expect(lines.filter((line) => line === id)).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('## '))).toEqual(
      groups
        .filter((group) => group.operations.length + group.events.length > 0)
        .map(({ name }) => `## ${name}`),
    );
  });

  it('has the titles of one group', async () => {
    const text = await asked('list_operations', { group: 'users' });
    expect(text).toMatch(/^## Users\n/);
    expect(text).toContain(
      "FetchUser GET /v1/Users/{Sid}, Fetch a user of the account's default service",
    );
    expect(text.trimEnd().endsWith('/group/endpoint-users')).toBe(true);
  });

  it('keeps to a method, in any case, and to no events then', async () => {
    const text = await asked('list_operations', { method: 'delete' });
    const lines = text.split('\n').filter((line) => /^\w/.test(line) && !line.startsWith('http'));
    const { operations } = docs.reference;
    expect(lines).toHaveLength(operations.filter(({ method }) => method === 'DELETE').length);
    expect(lines.every((line) => line.includes(' DELETE '))).toBe(true);
    const none = await call('list_operations', { method: 'PATCH' });
    expect(none.failed).toBe(false);
    expect(none.text).toContain('None with the method PATCH.');
  });
});

function headingsIn(text: string): readonly string[] {
  return [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? '');
}
