import { afterEach, describe, expect, it, vi } from 'vitest';
import { readDescription } from '../helpers/document.ts';
import {
  expectFindings,
  failOnFindings,
  guarded,
  recordExchange,
  type Handler,
} from '../helpers/guarded.ts';

const user = successOf('FetchUser');

afterEach(() => vi.useRealTimers());

describe('a guarded handler', () => {
  it('answers what the handler answers', async () => {
    const response = await fetchUser(() => json(user));
    expect(await response.json()).toEqual(user);
    await expect(failOnFindings()).resolves.toBeUndefined();
  });

  it('fails the test for an answer outside of the spec, with its place and value', async () => {
    await fetchUser(() => json({ ...user, sid: 'US1', colour: 'x'.repeat(300) }));
    const failure = failOnFindings();
    await expect(failure).rejects.toThrow(/^Not what the spec says:\nFetchUser 200 \/body\/sid: /);
    await expect(failure).rejects.toThrow('Seen: "US1"');
    await expect(failure).rejects.toThrow(
      `/body/colour: is not documented. Seen: "${'x'.repeat(199)}…`,
    );
  });

  it('fails it once', async () => {
    await fetchUser(() => json({}));
    await expect(failOnFindings()).rejects.toThrow('FetchUser 200');
    await expect(failOnFindings()).resolves.toBeUndefined();
  });

  it('lets a test take what it breaks on purpose', async () => {
    await fetchUser(() => json(user, { status: 299 }));
    const findings = await expectFindings();
    expect(findings.map(({ check }) => check)).toEqual(['status-documented']);
    await expect(failOnFindings()).resolves.toBeUndefined();
  });

  it('is not content with a test that breaks nothing where it says so', async () => {
    await fetchUser(() => json(user));
    await expect(expectFindings()).rejects.toThrow('No exchange of this test');
  });

  it('judges what the test has not read, and what it has read before', async () => {
    await fetchUser(() => json({ unread: true }));
    const response = await fetchUser(() => json({ read: true }));
    await response.text();
    const pointers = (await expectFindings()).map(({ pointer }) => pointer);
    expect(pointers).toContain('/body/unread');
    expect(pointers).toContain('/body/read');
  });

  it('tells the same thing once, and of many only the first', async () => {
    for (let at = 0; at < 40; at += 1) {
      await fetchUser(() => json({ ...user, [`field${at % 20}`]: 1 }));
    }
    const failure: unknown = await failOnFindings().catch((error: unknown) => error);
    expect(String(failure).match(/is not documented/g)).toHaveLength(10);
    expect(String(failure)).toContain('and 10 more');
  });

  it('judges each of a thousand', async () => {
    for (let at = 0; at < 1_201; at += 1) await fetchUser(() => json({ ...user, at }));
    expect(await expectFindings()).toHaveLength(1_201);
  });

  it('lets an answer through that never ends, and judges its head', async () => {
    await fetchUser(() => endless(200));
    await expect(failOnFindings()).resolves.toBeUndefined();
    await fetchUser(() => endless(299));
    expect(await expectFindings()).toHaveLength(1);
  });

  it('lets an answer through that breaks off', async () => {
    const broken = new ReadableStream({ start: (stream) => stream.error(new Error('reset')) });
    const response = await fetchUser(() => new Response(broken, { headers: jsonType }));
    await expect(response.text()).rejects.toThrow('reset');
    await expect(failOnFindings()).resolves.toBeUndefined();
  });

  it('has nothing to say of a handler that throws', async () => {
    const handler = guarded(() => Promise.reject(new TypeError('no answer')));
    await expect(handler(request())).rejects.toThrow('no answer');
    await expect(failOnFindings()).resolves.toBeUndefined();
  });

  it.each([['/_emulator/health'], ['/v2/token']])('leaves %s alone', async (path) => {
    await guarded(() => Promise.resolve(json({ ok: true })))(request(path));
    await expect(failOnFindings()).resolves.toBeUndefined();
  });

  it.each([['/_emulator'], ['/v2/tokens'], ['/v1/_emulator/x']])('judges %s', async (path) => {
    await guarded(() => Promise.resolve(json({ ok: true })))(request(path));
    expect(await expectFindings()).toHaveLength(1);
  });

  it('needs no clock of the test', async () => {
    vi.useFakeTimers();
    await fetchUser(() => endless(200));
    await expect(failOnFindings()).resolves.toBeUndefined();
  });
});

describe('an exchange that was seen elsewhere', () => {
  it('is judged alike', async () => {
    const exchange = { method: 'GET', url: '/v1/Users/alice', status: 200, headers: jsonType };
    recordExchange({ ...exchange, body: JSON.stringify(user) });
    await expect(failOnFindings()).resolves.toBeUndefined();
    recordExchange({ ...exchange, body: '{}' });
    expect(await expectFindings()).toMatchObject([{ check: 'body-schema', pointer: '/body' }]);
  });
});

const jsonType = { 'content-type': 'application/json' };

function json(body: unknown, init: ResponseInit = {}): Response {
  return Response.json(body, init);
}

function endless(status: number): Response {
  return new Response(new ReadableStream(), { status, headers: jsonType });
}

function request(path = '/v1/Users/alice'): Request {
  return new Request(`http://127.0.0.1${path}`);
}

async function fetchUser(answer: () => Response): Promise<Response> {
  const handler: Handler = () => Promise.resolve(answer());
  return guarded(handler)(request());
}

/** The first example of success of an operation of ours. */
function successOf(id: string): object {
  const operation = readDescription().operations.find((candidate) => candidate.id === id);
  const value = operation?.responses[0]?.contents[0]?.examples[0]?.value;
  if (typeof value !== 'object' || value === null) throw new Error(`${id} has no example.`);
  return value;
}
