import { describe, expect, it } from 'vitest';
import { searchDocuments } from '../../../src/reference/search/documents.ts';
import { entriesOf } from '../../../src/reference/search/entry.ts';
import { pack, unpack } from '../../../src/reference/search/packed.ts';
import {
  createSearch,
  loadSearch,
  search,
  searchJson,
} from '../../../src/reference/search/search.ts';
import { ownSearch } from './own-search.ts';
import relevance from './relevance.json' with { type: 'json' };

const { reference, index, json } = ownSearch();
const queries = relevance.map(({ query }) => query);
const ids = (query: string, options = {}) => search(index, query, options).hits.map(({ id }) => id);

describe('search', () => {
  it('answers the same to the same query, from the same document', () => {
    const other = createSearch(reference);
    for (const query of queries) {
      expect(search(other, query)).toEqual(search(index, query));
    }
  });

  it('writes the same text for the same document', () => {
    expect(searchJson(reference)).toBe(json);
  });

  it('loses nothing on the way through JSON', () => {
    const entries = entriesOf(searchDocuments(reference));
    const read = unpack(JSON.parse(JSON.stringify(pack(entries))));
    expect(read.length).toBe(entries.length);
    entries.forEach((entry, at) => expect(entry).toMatchObject(read[at] ?? {}));
  });

  it('says where a hit is, and what to mark', () => {
    const [hit] = search(index, 'GET /v1/Users/{Sid}').hits;
    expect(hit).toMatchObject({
      kind: 'operation',
      id: 'FetchUser',
      method: 'GET',
      template: '/v1/Users/{Sid}',
      path: 'operation/operation-fetchuser',
      group: 'Users',
    });
    const [binding] = search(index, 'MessagingBinding.Address', { kind: 'operation' }).hits;
    expect(binding?.fields).toContain('MessagingBinding.Address');
    const [added] = search(index, 'add particpant', { kind: 'operation' }).hits;
    expect(added?.marks).toContain('participant');
  });

  it('gives no more than asked for, and says how many there are', () => {
    const few = search(index, 'message', { limit: 3 });
    const many = search(index, 'message', { limit: 20 });
    expect(few.hits.length).toBe(3);
    expect(many.hits.length).toBe(20);
    expect(few.total).toBe(many.total);
    expect(few.total).toBeGreaterThan(20);
    expect(many.hits.slice(0, 3)).toEqual(few.hits);
    expect(search(index, 'message', { limit: -1 }).hits).toEqual([]);
  });

  it('keeps to one kind, method or scope', () => {
    const kinds = search(index, 'message', { kind: 'event', limit: 50 }).hits;
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['event']));
    const deletes = search(index, 'message', { method: 'delete', limit: 50 }).hits;
    expect(new Set(deletes.map(({ method }) => method))).toEqual(new Set(['DELETE']));
    expect(ids('list users', { scope: 'service' })[0]).toBe('ListServiceUser');
    expect(ids('list users of a service', { scope: 'default' })[0]).toBe('ListUser');
    expect(ids('FetchUser', { kind: 'schema' })).not.toContain('FetchUser');
  });

  it('finds while a word is being typed', () => {
    for (const query of ['part', 'partic', 'add parti']) {
      expect(search(index, query).hits.length).toBeGreaterThan(0);
    }
    expect(ids('create conversation with partic')[0]).toBe('CreateConversationWithParticipants');
    expect(ids('onmessagea')[0]).toBe('onMessageAdd');
    expect(ids('delete conversation mess')[0]).toBe('DeleteConversationMessage');
  });
});

describe('a query that asks for nothing', () => {
  it.each(['', ' ', '\n\t', '…', '()[]{}*+?.\\^$|', '🙂', '/', '//', '?', '%00', '-', "'"])(
    'finds nothing: %j',
    (query) => {
      expect(search(index, query)).toEqual({ total: 0, hits: [] });
    },
  );

  it.each([
    'the of and',
    'who',
    '__proto__',
    'constructor',
    'toString valueOf hasOwnProperty',
    '<script>alert(1)</script>',
    'GET',
    'GET /',
    'delete /v1/Nothing/{Here}',
    'https://',
    'ünïcödé 会话 сообщение',
    'x'.repeat(10_000),
    'message '.repeat(2_000),
    '/v1'.repeat(3_000),
    '9'.repeat(10_000),
    'aB'.repeat(5_000),
    '(a+)+$'.repeat(1_000),
  ])('does no harm', (query) => {
    const { total, hits } = search(index, query);
    expect(hits.length).toBe(Math.min(total, 10));
    expect(search(index, query)).toEqual({ total, hits });
  });
});

describe('a small document', () => {
  const empty = { ...reference, operations: [], events: [], groups: [], schemas: [], faults: [] };

  it('is searched although it has nothing but its pages', () => {
    const pages = loadSearch(searchJson(empty));
    expect(search(pages, 'how do I log in').hits[0]?.path).toBe('authentication');
    expect(search(pages, 'pigeon').hits).toEqual([]);
  });

  it('has its revisions found', () => {
    const change = {
      level: 'major',
      kind: 'removed',
      text: 'The query parameter `StartDate` of pigeons is gone.',
      places: 1,
      operations: ['ListPigeon'],
    } as const;
    const revision = { id: '2026-01-02-abc', date: '2026-01-02', version: '2', changes: [change] };
    const changed = { ...empty, revisions: [{ ...revision, title: 'Version 2' }] };
    const found = search(loadSearch(searchJson(changed)), 'pigeons').hits[0];
    expect(found).toMatchObject({ kind: 'change', path: 'changes/2026-01-02-abc' });
  });

  it('keeps odd names apart', () => {
    const odd = reference.operations.slice(0, 2).map((operation, at) => ({
      ...operation,
      id: `odd\tname ${at}`,
      title: `An odd\nname ${at}`,
    }));
    const found = loadSearch(searchJson({ ...empty, operations: odd }));
    expect(search(found, 'odd name 1').hits[0]).toMatchObject({
      id: 'odd name 1',
      title: 'An odd name 1',
      template: odd[1]?.template,
    });
  });
});
