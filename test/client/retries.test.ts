import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  isConnectionError,
  isTimeoutError,
  isConversationsError,
  type Attempt,
  type ConversationsClient,
} from '../../src/index.ts';
import { clientTo, rejection } from '../helpers/client-for-tests.ts';
import { exampleOf } from '../helpers/example-answer.ts';
import { outsideTheContract } from '../helpers/guarded.ts';
import { recordingServer, type Answer } from '../helpers/server-recording.ts';

const path = { Sid: 'alice' };
const html: Answer = { body: '<h1>Sorry</h1>', headers: { 'content-type': 'text/html' } };

const odd = 'A retry is decided by the status and by what came, whatever the document lists.';

/** What success gives. */
const data: Readonly<Record<string, unknown>> = {
  GET: exampleOf('FetchUser'),
  POST: exampleOf('CreateUser'),
  DELETE: undefined,
};

const calls: Readonly<Record<string, (client: ConversationsClient) => Promise<unknown>>> = {
  GET: (client) => client.GET('/v1/Users/{Sid}', { params: { path } }),
  POST: (client) => client.POST('/v1/Users', { body: { Identity: 'alice' } }),
  DELETE: (client) => client.DELETE('/v1/Users/{Sid}', { params: { path } }),
};

/** What goes wrong at first, and how often each method is then sent. */
const faults: readonly [name: string, fault: Answer, attempts: Readonly<Record<string, number>>][] =
  [
    ['429', { status: 429 }, { GET: 2, POST: 2, DELETE: 2 }],
    ['500', { status: 500 }, { GET: 2, POST: 1, DELETE: 2 }],
    ['502', { ...html, status: 502 }, { GET: 2, POST: 1, DELETE: 2 }],
    ['503', { status: 503, body: '' }, { GET: 2, POST: 1, DELETE: 2 }],
    ['504', { status: 504 }, { GET: 2, POST: 1, DELETE: 2 }],
    ['a reset before the answer', { reset: 'before' }, { GET: 2, POST: 1, DELETE: 2 }],
    [
      'a reset in the middle of it',
      { reset: 'during', body: `"${'x'.repeat(500)}"` },
      { GET: 2, POST: 1, DELETE: 2 },
    ],
    ['200 with HTML', html, { GET: 2, POST: 1, DELETE: 2 }],
    ['200 with half of its JSON', { body: '{"sid":' }, { GET: 2, POST: 1, DELETE: 2 }],
    ['200 with nothing', { body: '' }, { GET: 2, POST: 1, DELETE: 2 }],
    ['302', { status: 302, headers: { location: '/' } }, { GET: 1, POST: 1, DELETE: 1 }],
    ['400', { status: 400 }, { GET: 1, POST: 1, DELETE: 1 }],
    ['401', { status: 401 }, { GET: 1, POST: 1, DELETE: 1 }],
    ['404', { status: 404 }, { GET: 1, POST: 1, DELETE: 1 }],
    ['409', { status: 409 }, { GET: 1, POST: 1, DELETE: 1 }],
  ];

const table = faults.flatMap(([name, fault, attempts]) =>
  Object.entries(attempts).map(([method, count]) => ({ name, fault, method, count })),
);

describe('a call that fails once', () => {
  it.each(table)('is sent $count times: $method after $name', async ({ fault, method, count }) => {
    outsideTheContract(odd);
    const server = await recordingServer([fault, {}]);
    const outcome = await calls[method]?.(clientTo(server.url)).catch((error: unknown) => error);
    expect(server.requests.map(({ line }) => line.split(' ')[0])).toEqual(
      Array.from({ length: count }, () => method),
    );
    expect(outcome).toHaveProperty('attempts.length', count);
    if (count === 2) expect(outcome).toHaveProperty('data', data[method]);
    else expect(outcome).not.toHaveProperty('data');
  });

  it('is sent again byte by byte', async () => {
    const server = await recordingServer([{ status: 429 }, { status: 429 }, {}]);
    const header = { 'X-Twilio-Webhook-Enabled': 'true' } as const;
    const Attributes = JSON.stringify({ text: 'é + 例 & =', long: 'x'.repeat(10_000) });
    await clientTo(server.url).createUser({ Identity: 'alice', Attributes, ...header });
    const [first, ...others] = server.requests.map(({ line, headers, body }) => ({
      line,
      headers,
      body,
    }));
    expect(first?.body).toBe(`Identity=alice&Attributes=${encodeURIComponent(Attributes)}`);
    expect(others).toEqual([first, first]);
  });
});

describe('the wait before the next attempt', () => {
  it('is as many seconds as Retry-After says', async () => {
    const { waited, between } = await waits({ status: 429, headers: { 'Retry-After': '1' } });
    expect(waited).toBe(1000);
    expect(between).toBeGreaterThan(950);
  });

  it('lasts until the date that Retry-After says', async () => {
    const date = new Date(Date.now() + 2000).toUTCString();
    const { waited, between } = await waits({ status: 503, headers: { 'Retry-After': date } });
    expect(waited).toBeGreaterThan(500);
    expect(between).toBeGreaterThan(450);
  });

  it.each([
    ['a date in the past', 'Wed, 21 Oct 2015 07:28:00 GMT'],
    ['no seconds', '0'],
    ['fewer than that', '-5'],
  ])('is none where Retry-After says %s', async (_, after) => {
    const { waited } = await waits({ status: 429, headers: { 'Retry-After': after } });
    expect(waited).toBe(0);
  });

  it.each([0, 0.5, 0.999])(
    'is a random part, %d, of a span that doubles up to 16 times',
    async (random) => {
      vi.spyOn(Math, 'random').mockReturnValue(random);
      onTestFinished(() => void vi.restoreAllMocks());
      const after = { 'Retry-After': 'soon' };
      const server = await recordingServer({ status: 503, headers: after, keepAlive: true });
      const client = clientTo(server.url, { retryDelay: 10, maxRetries: 6 });
      const { attempts } = await client.GET('/v1/Users');
      expect(attempts.map(({ waited }) => waited)).toEqual([
        0,
        ...[10, 20, 40, 80, 160, 160].map((span) => random * span),
      ]);
    },
  );
});

describe('the number of attempts', () => {
  it('is four unless told otherwise', async () => {
    const server = await recordingServer({ status: 429 });
    const { attempts } = await clientTo(server.url).GET('/v1/Users');
    expect(attempts).toHaveLength(4);
    expect(server.requests).toHaveLength(4);
  });

  it.each([0, 1, 5])('is one more than maxRetries, %i', async (maxRetries) => {
    const server = await recordingServer({ status: 429 });
    await clientTo(server.url, { maxRetries }).GET('/v1/Users');
    expect(server.requests).toHaveLength(maxRetries + 1);
  });

  it('is what the call itself says', async () => {
    const server = await recordingServer({ status: 429 });
    const client = clientTo(server.url, { maxRetries: 0 });
    await client.GET('/v1/Users', { maxRetries: 2 });
    expect(server.requests).toHaveLength(3);
    await rejection(() => client.listUser({}, { maxRetries: 1 }));
    expect(server.requests).toHaveLength(5);
    await client.GET('/v1/Users', { maxRetries: undefined });
    expect(server.requests).toHaveLength(6);
  });

  it('ends where the wait would pass totalTimeout', async () => {
    const server = await recordingServer({ status: 429, headers: { 'Retry-After': '3600' } });
    const client = clientTo(server.url);
    const { error, attempts } = await client.GET('/v1/Users');
    expect(error?.status).toBe(429);
    expect(attempts).toHaveLength(1);
    const own = { totalTimeout: 30_000 };
    expect(await rejection(() => client.listUser({}, own))).toHaveProperty('attempts.length', 1);
  });

  it('ends with totalTimeout, however many are allowed', async () => {
    const server = await recordingServer({ reset: 'before' });
    const client = clientTo(server.url, {
      maxRetries: Infinity,
      totalTimeout: 300,
      retryDelay: 20,
    });
    const error = await rejection(() => client.listUser());
    // The end may come between two attempts or within one.
    const isEither = isConnectionError(error) || isTimeoutError(error);
    expect(isEither && error.attempts.length).toBeGreaterThan(1);
    expect(server.requests.length).toBeGreaterThan(1);
  });
});

describe('every attempt', () => {
  const answers: readonly Answer[] = [
    { status: 503 },
    { reset: 'before' },
    html,
    { status: 404, body: '{"status":404,"message":"Gone"}' },
  ];
  const each: readonly Attempt[] = [
    { status: 503, waited: 0 },
    { error: 'ConnectionError', waited: expect.any(Number) },
    { status: 200, waited: expect.any(Number) },
    { status: 404, waited: expect.any(Number) },
  ];

  it('is told by the result of a call by path', async () => {
    outsideTheContract(odd);
    const { url } = await recordingServer(answers);
    const result = await clientTo(url).GET('/v1/Users/{Sid}', { params: { path } });
    expect(result.attempts).toEqual(each);
    const good = await recordingServer([{ status: 429 }, {}]);
    expect((await clientTo(good.url).GET('/v1/Users')).attempts).toEqual([
      { status: 429, waited: 0 },
      { status: 200, waited: expect.any(Number) },
    ]);
  });

  it('is told by a ConversationsError', async () => {
    outsideTheContract(odd);
    const { url } = await recordingServer(answers);
    const error = await rejection(() => clientTo(url).fetchUser(path));
    expect(isConversationsError(error) && error.attempts).toEqual(each);
  });

  it('is told by a ConnectionError', async () => {
    const { url } = await recordingServer([{ status: 503 }, { reset: 'before' }]);
    const error = await rejection(() => clientTo(url, { maxRetries: 2 }).fetchUser(path));
    expect(isConnectionError(error) && error.attempts).toEqual([each[0], each[1], each[1]]);
  });
});

/** Milliseconds between two attempts: as told by the client, and as seen by the server. */
async function waits(first: Answer): Promise<{ waited: number | undefined; between: number }> {
  const { url, requests } = await recordingServer([first, {}]);
  // Without Retry-After the wait would be too long for the test.
  const { attempts } = await clientTo(url, { retryDelay: 1e9, totalTimeout: 1e12 }).GET(
    '/v1/Users',
  );
  return {
    waited: attempts[1]?.waited,
    between: (requests[1]?.at ?? 0) - (requests[0]?.at ?? 0),
  };
}
