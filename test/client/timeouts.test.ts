import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isConnectionError, isTimeoutError } from '../../src/index.ts';
import { clientTo, rejection, type MoreOptions } from '../helpers/client-for-tests.ts';
import { exampleOf } from '../helpers/example-answer.ts';
import { outsideTheContract } from '../helpers/guarded.ts';
import { leftBehind, timers } from '../helpers/client-leftovers.ts';
import { recordingServer } from '../helpers/server-recording.ts';

const path = { Sid: 'alice' };

describe('timeout', () => {
  it('ends an attempt that is not answered', async () => {
    const { url } = await recordingServer({ never: true });
    const client = clientTo(url, { timeout: 50, maxRetries: 0 });
    const error = await rejection(() => client.fetchUser(path));
    expect(isTimeoutError(error)).toBe(true);
    expect(isConnectionError(error)).toBe(false);
    expect(error).toMatchObject({
      name: 'TimeoutError',
      operation: 'FetchUser',
      attempts: [{ error: 'TimeoutError', waited: 0 }],
    });
    expect(String(error)).toMatch(/\btimeout\b.*\b50\b/);
  });

  it('ends an attempt whose body does not end, and its connection', async () => {
    const server = await recordingServer({ stalls: true, body: '{"identity":"alice"}' });
    const client = clientTo(server.url, { timeout: 100, maxRetries: 0 });
    expect(isTimeoutError(await rejection(() => client.fetchUser(path)))).toBe(true);
    for (let turn = 0; turn < 500 && server.connections() > 0; turn++) await pause(10);
    expect(server.connections()).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  it('is for each attempt: the next one has its own', async () => {
    const server = await recordingServer([{ never: true }, { stalls: true }, {}]);
    const client = clientTo(server.url, { timeout: 500 });
    const { attempts, data } = await client.GET('/v1/Users/{Sid}', { params: { path } });
    expect(data).toEqual(exampleOf('FetchUser'));
    expect(attempts.map(({ status, error }) => status ?? error)).toEqual([
      'TimeoutError',
      'TimeoutError',
      200,
    ]);
  });

  it('ends a creation for good: it may have been done', async () => {
    const server = await recordingServer([{ never: true }, {}]);
    const client = clientTo(server.url, { timeout: 500 });
    const error = await rejection(() => client.createUser({ Identity: 'alice' }));
    expect(isTimeoutError(error)).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  it('is what the call itself says', async () => {
    const { url } = await recordingServer({ never: true });
    const own = { timeout: 20, maxRetries: 0 };
    const client = clientTo(url);
    expect(isTimeoutError(await rejection(() => client.fetchUser(path, own)))).toBe(true);
    expect(isTimeoutError(await rejection(() => client.GET('/v1/Users', own)))).toBe(true);
  });

  it('is waited for in vain by no one: longer than a timer can hold is as good as for ever', async () => {
    const { url } = await recordingServer();
    const client = clientTo(url, { timeout: 2 ** 40, totalTimeout: Infinity });
    const user = exampleOf('FetchUser');
    expect(await client.fetchUser(path, { timeout: Infinity })).toEqual(user);
    expect(await client.fetchUser(path)).toEqual(user);
  });
});

describe('totalTimeout', () => {
  it('ends the last attempt', async () => {
    const { url } = await recordingServer({ never: true });
    const error = await rejection(() => clientTo(url, { totalTimeout: 50 }).fetchUser(path));
    expect(isTimeoutError(error)).toBe(true);
    expect(String(error)).toMatch(/\btotalTimeout\b.*\b50\b/);
  });

  it('is for all attempts together', async () => {
    const { url } = await recordingServer({ never: true });
    const client = clientTo(url, { timeout: 60, totalTimeout: 200, maxRetries: 1000 });
    const error = await rejection(() => client.fetchUser(path));
    const attempts = isTimeoutError(error) ? error.attempts : [];
    expect(attempts.length).toBeGreaterThan(1);
    expect(attempts.length).toBeLessThan(6);
  });

  it('is what the call itself says', async () => {
    const { url } = await recordingServer({ never: true });
    const error = await rejection(() => clientTo(url).fetchUser(path, { totalTimeout: 50 }));
    expect(isTimeoutError(error)).toBe(true);
  });
});

const never = new Promise<never>(() => {});

const json = { headers: { 'content-type': 'application/json' } };

const endings: readonly [string, MoreOptions][] = [
  ['success', { fetch: async () => Response.json({}) }],
  ['success after a failure', { fetch: afterOne(async () => new Response('', { status: 503 })) }],
  ['a refusal', { fetch: async () => Response.json({}, { status: 404 }) }],
  ['a lost connection', { fetch: () => Promise.reject(new TypeError('fetch failed')) }],
  ['a fetch that throws', { fetch: () => broken() }],
  ['a fetch that takes no notice of its signal', { timeout: 20, fetch: () => never }],
  [
    'a body that takes no notice of it',
    { timeout: 20, fetch: async () => new Response(new ReadableStream(), json) },
  ],
  ['a middleware that hangs', { timeout: 20, middleware: [() => never] }],
  ['a middleware that throws', { middleware: [() => Promise.reject(new Error('no'))] }],
];

describe('a call', () => {
  it.each(endings)('leaves neither timer nor listener behind, by %s', async (_, options) => {
    outsideTheContract('What is left behind does not hang on what an answer holds.');
    const { signal } = new AbortController();
    const client = clientTo('https://twilio.example', { maxRetries: 1, ...options });
    const before = timers();
    await client.GET('/v1/Users', { signal }).catch(() => {});
    await client.listUser({}, { signal }).then(undefined, () => {});
    expect(leftBehind(before, signal)).toEqual({ timers: 0, listeners: 0 });
  });

  it.each(endings.filter(([, { timeout }]) => timeout !== undefined))(
    'ends in time in spite of %s',
    async (_, options) => {
      const client = clientTo('https://twilio.example', { maxRetries: 0, ...options });
      expect(isTimeoutError(await rejection(() => client.fetchUser(path)))).toBe(true);
    },
  );
});

/** Fails once and is good from then on. */
function afterOne(fail: () => Promise<Response>): () => Promise<Response> {
  let count = 0;
  return async () => (count++ === 0 ? fail() : Response.json({}));
}

function broken(): never {
  throw new TypeError('broken');
}
