import { describe, expect, it } from 'vitest';
import {
  createPathClient,
  InputError,
  isConnectionError,
  isConversationsError,
  isInputError,
  isTimeoutError,
} from '../../src/index.ts';
import { accountSid, authToken, clientTo, rejection } from '../helpers/client-for-tests.ts';
import { exampleOf } from '../helpers/example-answer.ts';
import { recordingServer, type Answer } from '../helpers/server-recording.ts';

const guards = { isConnectionError, isConversationsError, isInputError, isTimeoutError };

describe('a guard', () => {
  it.each([
    ['isConversationsError', () => failing({ status: 404 })],
    ['isConnectionError', () => failing({ reset: 'before' })],
    ['isTimeoutError', () => failing({ never: true })],
    ['isInputError', () => rejection(() => clientTo('https://x.example').fetchUser({ Sid: '' }))],
  ])('knows its own kind of error, and no other: %s', async (name, fail) => {
    expect(known(await fail())).toEqual([name]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'ConversationsError'],
    ['what looks like an error', { name: 'ConversationsError', kind: 'not-found', attempts: [] }],
    ['any error', new Error('no')],
    ['a TypeError', new TypeError('fetch failed')],
    ['the error of a signal', new DOMException('late', 'TimeoutError')],
    ['an error of another library by the same name', named('TimeoutError')],
  ])('does not know %s', (_, value) => {
    expect(known(value)).toEqual([]);
  });

  it('knows an error of another copy of the package', () => {
    const attempts: unknown[] = [];
    expect(known(named('TimeoutError', { attempts }))).toEqual(['isTimeoutError']);
    expect(known(named('ConnectionError', { attempts }))).toEqual(['isConnectionError']);
    expect(known(named('InputError', { input: 'Sid' }))).toEqual(['isInputError']);
    const other = named('ConversationsError', { kind: 'conflict', attempts });
    expect(known(other)).toEqual(['isConversationsError']);
    expect(isConversationsError(other, 'conflict')).toBe(true);
    expect(isConversationsError(other, 'server')).toBe(false);
  });

  it('is not needed for an InputError: its class is there too', async () => {
    const error = await rejection(() => createPathClient({ accountSid: '', authToken: '' }));
    expect(error).toBeInstanceOf(InputError);
  });
});

describe('a client with calls by path alone', () => {
  it('has them and nothing else, and cannot be changed', () => {
    const client = createPathClient({ accountSid, authToken });
    expect(Object.keys(client).toSorted()).toEqual(['DELETE', 'GET', 'POST']);
    expect(Object.isFrozen(client)).toBe(true);
  });

  it('answers like the other one, but knows no operation by name', async () => {
    const { url } = await recordingServer([{ status: 429 }, {}, { reset: 'before' }]);
    const options = { accountSid, authToken, baseUrl: url, retryDelay: 1, maxRetries: 1 };
    const client = createPathClient(options);
    const init = { params: { path: { Sid: 'alice' } } };
    expect(await client.GET('/v1/Users/{Sid}', init)).toMatchObject({
      data: exampleOf('FetchUser'),
      attempts: [{ status: 429 }, { status: 200 }],
    });
    const error = await rejection(() => client.GET('/v1/Users/{Sid}', init));
    expect(error).toMatchObject({ operation: 'GET /v1/Users/{Sid}' });
  });
});

async function failing(answer: Answer): Promise<unknown> {
  const { url } = await recordingServer(answer);
  const client = clientTo(url, { maxRetries: 0, timeout: 200 });
  return rejection(() => client.fetchUser({ Sid: 'alice' }));
}

function known(value: unknown): readonly string[] {
  return Object.entries(guards).flatMap(([name, guard]) => (guard(value) ? [name] : []));
}

function named(name: string, more: object = {}): Error {
  return Object.assign(new Error('from elsewhere'), { name, ...more });
}
