import { describe, expect, it } from 'vitest';
import { checks, findingText, type Exchange } from '../../src/contract/contract.ts';
import { requestTwins } from './checks/request-twins.ts';
import type { Twin } from './checks/twin.ts';
import { deleted, fault, fetched, listed, petFindings, places } from './pets.ts';

const json = { 'content-type': 'application/json' };
const pet = { url: '/pets/1' };
const age = '/headers/x-age';
const changing = { method: 'PATCH', url: '/pets/1', headers: {}, body: '' };
const repeated = '{"id":1,"name":"Tom","born":"2020-02-29","name":"Tim"}';
const rex = { id: 2, name: 'Rex', kind: 'dog', born: '2020-02-29' };

const twins: readonly Twin[] = [
  ...requestTwins,
  ['operation-known', 'a path that is not listed', fault(404), fault(200), '/status'],
  ['operation-known', 'a method that is not', fetched(), fetched({ method: 'POST' }), '/status'],
  ['operation-known', 'a status that only operations have', fault(405), fault(500), '/status'],
  ['status-documented', 'another success', deleted(), deleted({ status: 200 }), '/status'],
  ['status-documented', 'one past the range', fault(499, pet), fault(500, pet), '/status'],
  [
    'required-headers',
    'a header left out',
    fetched(),
    fetched({ headers: json }),
    '/headers/x-age',
  ],
  ['content-type', 'another type', fetched(), fetched(typed('text/html')), type()],
  ['content-type', 'no type', fetched(typed('Application/JSON;a=b')), untyped(), type()],
  ['content-type', 'one outside of the range', put('text/csv'), put('image/png'), type()],
  [
    'content-type',
    'JSON in another charset',
    fetched(typed('application/json; charset=UTF-8')),
    fetched(typed('application/json; charset=latin1')),
    type(),
  ],
  ['empty-body', 'a body after 204', deleted(), deleted({ body: '{}' }), '/body'],
  [
    'empty-body',
    'a body that is not listed',
    deleted({ status: 202 }),
    deleted({ status: 202, body: 'x' }),
    '/body',
  ],
  [
    'empty-body',
    'the length of no body',
    deleted({ headers: { date: '' } }),
    deleted({ headers: { 'content-length': '0' } }),
    '/headers/content-length',
  ],
  [
    'body-schema',
    'another type of value',
    fetched(),
    fetched({}, { id: 1, name: 1 }),
    '/body/name',
  ],
  ['body-schema', 'a field left out', fetched(), fetched({}, {}), '/body'],
  [
    'body-schema',
    'a format',
    fetched({}, rex),
    fetched({}, { ...rex, born: '2021-02-29' }),
    '/body/born',
  ],
  [
    'body-schema',
    'a value deep down',
    fetched({}, { id: 1, name: 'Tom', friends: [rex] }),
    fetched({}, { id: 1, name: 'Tom', friends: [{ ...rex, kind: 'cow' }] }),
    '/body/friends/0/kind',
  ],
  ['body-schema', 'broken JSON', fetched(), fetched({ body: '{' }), '/body'],
  ['body-schema', 'no JSON at all', fetched(), fetched({ body: '' }), '/body'],
  [
    'no-undocumented-field',
    'a field more',
    fetched({}, rex),
    fetched({}, { ...rex, colour: 'red' }),
    '/body/colour',
  ],
  [
    'no-undocumented-field',
    'a field more deep down',
    fetched({}, { id: 1, name: 'Tom', friends: [rex] }),
    fetched({}, { id: 1, name: 'Tom', friends: [{ ...rex, 'a/b~': null }] }),
    '/body/friends/0/a~1b~0',
  ],
  [
    'header-schema',
    'another type',
    fetched(),
    fetched({ headers: { ...json, 'x-age': 'old' } }),
    age,
  ],
  [
    'no-write-only-field',
    'one that is never told',
    fetched({}, rex),
    fetched({}, { ...rex, pin: '1234' }),
    '/body/pin',
  ],
  [
    'no-write-only-field',
    'one deep down',
    fetched({}, { ...rex, friends: [rex] }),
    fetched({}, { ...rex, friends: [{ ...rex, pin: '1234' }] }),
    '/body/friends/0/pin',
  ],
  ['unique-keys', 'a key that comes again', fetched(), fetched({ body: repeated }), '/body'],
  [
    'no-server-error',
    'a failure that is listed',
    fault(400, changing),
    fault(503, changing),
    '/status',
  ],
  ['page-shape', 'a list of another name', listed(), listed({ key: 'cats' }), '/body/meta/key'],
  ['page-shape', 'more items', listed(), listed({}, '', [1, 2, 3]), '/body/meta/page_size'],
  [
    'page-shape',
    'the address of another list',
    listed({ url: 'http://x.test/pets' }),
    listed({ url: '/pets/1' }),
    '/body/meta/url',
  ],
  ['fault-shape', 'another status', fault(404), { ...fault(404), status: 400 }, '/body/status'],
  [
    'fault-shape',
    'another status, on an operation',
    fault(404, pet),
    { ...fault(404, pet), status: 400 },
    '/body/status',
  ],
  ['fault-shape', 'another shape', fault(404), fault(404, body({ status: 404 })), '/body'],
  [
    'fault-shape',
    'a field more',
    fault(401),
    fault(401, body({ message: '', status: 401, cause: 1 })),
    '/body/cause',
  ],
  ['fault-shape', 'HTML', fault(413), fault(413, { headers: {}, body: '<p>' }), type()],
  [
    'fault-shape',
    'silence',
    fault(413, { ...pet, method: 'DELETE' }),
    fault(413, { ...pet, method: 'DELETE', body: '' }),
    '/body',
  ],
];

describe('the check', () => {
  it.each(twins)('%s finds %s', (check, _, sound, broken, pointer) => {
    expect(places(sound)).toEqual([]);
    // One cause is one finding.
    expect(places(broken)).toEqual([`${check} ${pointer}`]);
  });

  it('has a broken twin for each claim, whose ids are told apart', () => {
    const ids = checks.map(({ id }) => id);
    expect([...new Set(twins.map(([check]) => check))].toSorted()).toEqual(ids.toSorted());
  });
});

describe('a finding', () => {
  it('says what is wrong where, by which claim, and what stands there', () => {
    expect(petFindings(fetched({}, { id: 1, name: 'Tom', kind: 'cow' }))).toEqual([
      {
        check: 'body-schema',
        severity: 'error',
        claim: checks.find(({ id }) => id === 'body-schema')?.claim,
        operation: 'FetchPet',
        status: 200,
        pointer: '/body/kind',
        message: 'must be equal to one of the allowed values (["cat","dog"]).',
        value: 'cow',
      },
    ]);
  });

  it('is told in two lines, a long value cut', () => {
    const [finding] = petFindings(fetched({}, { id: 1, name: 'Tom', colour: 'x'.repeat(500) }));
    expect(finding && findingText(finding)).toBe(
      `FetchPet 200 /body/colour: is not documented. Seen: "${'x'.repeat(199)}…\n` +
        '  no-undocumented-field: A body has no field, at any depth, that the document does not name.',
    );
  });

  it('names method and path where there is no operation', () => {
    const [finding] = petFindings(fault(200, { method: 'PATCH', url: 'http://x.test/a?b#c' }));
    expect(finding?.operation).toBe('PATCH /a');
  });
});

function typed(contentType: string): Partial<Exchange> {
  return { headers: { 'content-type': contentType, 'x-age': '3' } };
}

function untyped(): Exchange {
  return fetched({ headers: { 'x-age': '3' } });
}

function put(contentType: string): Exchange {
  return { ...fetched(typed(contentType)), method: 'PUT' };
}

function body(value: unknown): Partial<Exchange> {
  return { body: JSON.stringify(value) };
}

function type(): string {
  return '/headers/content-type';
}
