import type { Fault } from '../fault.ts';
import { oneUser, spoil, users, withBody, type Asked, type Fields } from '../spoil.ts';

const fetchUser: Asked = { method: 'GET', path: oneUser };
const fetchConversation: Asked = { method: 'GET', path: /^\/v1\/Conversations\/[^/]+$/ };
const listUsers: Asked = { method: 'GET', path: users };

/** Fields that are not what their schema says. */
export const bodyFaults: readonly Fault[] = [
  {
    id: 'value-outside-enum',
    what: 'answers a state that is none of the enum',
    operations: ['FetchConversation'],
    check: 'body-schema',
    plant: spoil(
      fetchConversation,
      200,
      withBody((body) => ({ ...body, state: 'asleep' })),
    ),
  },
  ofUser('wrong-type', 'answers a number for a text', { identity: 7 }),
  ofUser('null-not-allowed', 'answers null where none is allowed', { role_sid: null }),
  ofUser('bad-format', 'answers a date that is no date', { date_updated: 'yesterday' }),
  ofUser('bad-pattern', 'answers a SID of another kind', { sid: `CH${'0'.repeat(32)}` }),
  ofUser('required-field-missing', 'leaves out a field that is required', {
    date_created: undefined,
  }),
  {
    ...ofUser('undocumented-field', 'answers a field that nobody documented', { shard: 7 }),
    check: 'no-undocumented-field',
  },
  {
    id: 'undocumented-field-within',
    what: 'answers an undocumented field in an object within a list',
    operations: ['CreateUser', 'ListUser'],
    check: 'no-undocumented-field',
    plant: spoil(
      listUsers,
      200,
      withBody((body) => ({ ...body, users: listOf(body['users']).map(withPrivateLink) })),
    ),
  },
  {
    ...ofUser('write-only-returned', 'answers a field that may only be sent', { secret: 'x' }),
    check: 'no-write-only-field',
  },
  {
    id: 'page-key-wrong',
    what: 'names another key for the items of a page than they have',
    operations: ['ListUser'],
    check: 'body-schema',
    plant: spoil(
      listUsers,
      200,
      withBody((body) => ({ ...body, meta: { ...fieldsOf(body['meta']), key: 'people' } })),
    ),
  },
  {
    id: 'page-meta-missing',
    what: 'leaves out what a page says of itself',
    operations: ['ListUser'],
    check: 'body-schema',
    plant: spoil(
      listUsers,
      200,
      withBody((body) => ({ ...body, meta: undefined })),
    ),
  },
];

function ofUser(id: string, what: string, fields: Fields): Fault {
  const change = withBody((body) => ({ ...body, ...fields }));
  return {
    id,
    what,
    operations: ['FetchUser'],
    check: 'body-schema',
    plant: spoil(fetchUser, 200, change),
  };
}

function withPrivateLink(user: unknown): Fields {
  const fields = fieldsOf(user);
  return { ...fields, links: { ...fieldsOf(fields['links']), billing: 'http://127.0.0.1/' } };
}

function fieldsOf(value: unknown): Fields {
  return Object.fromEntries(Object.entries(value ?? {}));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
