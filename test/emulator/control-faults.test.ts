import { describe, expect, it } from 'vitest';
import { globMatches } from '../../src/emulator/control/glob.ts';
import { defaultAccount } from '../../src/emulator/options.ts';
import { createClient, type ConversationsClient } from '../../src/index.ts';
import { emulatorForTests, type Json, type TestEmulator } from '../helpers/emulator.ts';
import { servedForTests } from '../helpers/emulator-port.ts';

const { accountSid, authToken } = defaultAccount;

describe('a fault that is asked for', () => {
  it('is answered so many times, and then no more', async () => {
    const { emulator, send } = emulatorForTests();
    await ask(emulator, { status: 503, count: 2 });
    expect(await statuses(send, 3, 'GET', '/v1/Users')).toEqual([503, 503, 200]);
  });

  it('is answered once unless told otherwise, as a Fault of its status', async () => {
    const { emulator, send } = emulatorForTests();
    expect(await ask(emulator, { status: 429, retryAfter: 7 })).toEqual({
      faults: [{ count: 1, status: 429, retryAfter: 7 }],
    });
    const { status, headers, body } = await send('GET', '/v1/Users');
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('7');
    expect(headers.get('twilio-request-id')).toMatch(/^RQ/);
    expect(body).toEqual({
      code: 20429,
      message: 'A fault that was asked for over the control surface',
      more_info: 'https://www.twilio.com/docs/errors/20429',
      status: 429,
    });
    expect((await send('GET', '/v1/Users')).status).toBe(200);
  });

  it.each([
    ['method', { method: 'post' }, 'POST', '/v1/Users', 'GET', '/v1/Users'],
    ['path', { path: '/v1/Users' }, 'GET', '/v1/Users?PageSize=1', 'GET', '/v1/Users/alice'],
    ['path with *', { path: '/v1/*/alice' }, 'GET', '/v1/Users/alice', 'GET', '/v1/Users'],
    ['operation', { operation: 'ListRole' }, 'GET', '/v1/Roles', 'GET', '/v1/Users'],
  ])('waits for a request that matches: %s', async (_, by, method, path, otherMethod, other) => {
    const { emulator, send } = emulatorForTests();
    await ask(emulator, { status: 500, ...by });
    expect((await send(otherMethod, other)).status).not.toBe(500);
    expect((await send(method, path)).status).toBe(500);
    expect((await send(method, path)).status).not.toBe(500);
  });

  it('leaves the emulator as it was', async () => {
    const { emulator, send } = emulatorForTests();
    await ask(emulator, { status: 503, operation: 'CreateUser' });
    const form = { Identity: 'alice' };
    const made = [
      await send('POST', '/v1/Users', { form }),
      await send('POST', '/v1/Users', { form }),
    ];
    expect(made.map(({ status }) => status)).toEqual([503, 201]);
  });

  it('is not used up by who is not let in, nor by what is not there', async () => {
    const { emulator, send } = emulatorForTests();
    await ask(emulator, { status: 503 });
    await send('GET', '/v1/Users', { headers: { authorization: 'Basic eDp5' } });
    await send('GET', '/v1/Nothing');
    expect((await send('GET', '/v1/Users')).status).toBe(503);
  });

  it('comes in the order of asking', async () => {
    const { emulator, send } = emulatorForTests();
    await ask(emulator, { status: 503, path: '/v1/Roles' });
    await ask(emulator, { status: 500 });
    await ask(emulator, { status: 429 });
    expect(await statuses(send, 3, 'GET', '/v1/Users')).toEqual([500, 429, 200]);
    expect(await statuses(send, 2, 'GET', '/v1/Roles')).toEqual([503, 200]);
  });

  it('can be listed, with the count that is left, and taken back', async () => {
    const { emulator, send } = emulatorForTests();
    await ask(emulator, { status: 503, count: 3 });
    await send('GET', '/v1/Users');
    expect(await told(emulator, 'GET')).toEqual({ faults: [{ count: 2, status: 503 }] });
    await told(emulator, 'DELETE');
    expect((await send('GET', '/v1/Users')).status).toBe(200);
  });

  it('may be a wait, after which the request is handled', async () => {
    const { emulator, send } = emulatorForTests();
    await ask(emulator, { stall: 60 });
    const started = performance.now();
    expect((await send('POST', '/v1/Users', { form: { Identity: 'alice' } })).status).toBe(201);
    expect(performance.now() - started).toBeGreaterThan(50);
  });

  it('may be a wait that ends when all faults are taken back', async () => {
    const { emulator, send } = emulatorForTests();
    await ask(emulator, { stall: 3_600_000, status: 500 });
    const stalled = send('GET', '/v1/Users');
    await send('GET', '/v1/Roles');
    await told(emulator, 'DELETE');
    expect((await stalled).status).toBe(500);
  });

  it('may be a lost connection: fetch rejects with a TypeError', async () => {
    const { emulator, send } = emulatorForTests();
    await ask(emulator, { reset: true });
    await expect(send('GET', '/v1/Users')).rejects.toThrow(TypeError);
    const requests = (await told(emulator, 'GET', undefined, 'requests')).requests;
    expect(requests).toMatchObject([{ path: '/v1/Users', status: null }]);
  });

  it.each([
    [{ status: 200 }, 'status is not valid'],
    [{ status: 600 }, 'status is not valid'],
    [{ status: '503' }, 'status is not valid'],
    [{ status: 503, count: 0 }, 'count is not valid'],
    [{ status: 503, count: 1.5 }, 'count is not valid'],
    [{ status: 503, path: 1 }, 'path is not valid'],
    [{ status: 503, method: '' }, 'method is not valid'],
    [{ status: 503, operation: 'ListUsers' }, 'the document has no ListUsers'],
    [{ status: 503, reset: true }, 'reset is not valid'],
    [{ reset: 'yes' }, 'reset is not valid'],
    [{ stall: -1 }, 'stall is not valid'],
    [{ stall: 5, retryAfter: 1 }, 'retryAfter is not valid'],
    [{ status: 503, times: 2 }, 'times is not valid: the names are count, method'],
    [{ count: 2 }, 'it needs status, stall or reset'],
    [[], 'it is no object'],
    [null, 'it is no object'],
  ])('is refused when it makes no sense: %j', async (fault, message) => {
    const { emulator } = emulatorForTests();
    expect(await ask(emulator, fault)).toMatchObject({
      status: 400,
      code: 20001,
      message: expect.stringContaining(message),
    });
    expect(await told(emulator, 'GET')).toEqual({ faults: [] });
  });
});

describe('the client of this package', () => {
  it.each([
    [{ status: 429, retryAfter: 0, count: 2 }, 3],
    [{ status: 503, count: 3 }, 4],
    [{ reset: true, count: 2 }, 3],
    [{ stall: 5000, count: 1 }, 2],
  ])('gets over %j by trying again', async (fault, attempts) => {
    const { url, emulator } = await servedForTests();
    await ask(emulator, fault);
    const { data, attempts: made } = await clientOf(url).GET('/v1/Users');
    expect([data?.users, made.length]).toEqual([[], attempts]);
  });

  it('does not send a text twice', async () => {
    const { url, emulator } = await servedForTests();
    await ask(emulator, { reset: true });
    await expect(clientOf(url).createUser({ Identity: 'alice' })).rejects.toMatchObject({
      name: 'ConnectionError',
    });
  });
});

describe('a pattern', () => {
  it.each([
    ['/v1/Users', '/v1/Users', true],
    ['/v1/Users', '/v1/Users/x', false],
    ['/v1/Users*', '/v1/Users', true],
    ['/v1/Users*', '/v1/Users/x/y', true],
    ['*', '', true],
    ['*/Messages', '/v1/Conversations/CH/Messages', true],
    ['/v1/*/Messages/*', '/v1/Conversations/CH/Messages/IM', true],
    ['/v1/*/Messages/*', '/v1/Conversations/CH/Messages', false],
    ['a*a', 'a', false],
    ['ab*ba', 'aba', false],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'acb', false],
    ['a.c', 'abc', false],
    ['', '', true],
    ['', 'a', false],
  ])('%j against %j: %s', (pattern, text, expected) => {
    expect(globMatches(pattern, text)).toBe(expected);
  });
});

function clientOf(baseUrl: string): ConversationsClient {
  return createClient({ accountSid, authToken, baseUrl, retryDelay: 1, timeout: 2000 });
}

async function ask(emulator: TestEmulator['emulator'], fault: unknown): Promise<Json> {
  return told(emulator, 'POST', JSON.stringify(fault));
}

async function told(
  emulator: TestEmulator['emulator'],
  method: string,
  body?: string,
  name = 'faults',
): Promise<Json> {
  const request = new Request(`http://emulator.test/_emulator/${name}`, {
    method,
    ...(body !== undefined && { body }),
  });
  const text = await (await emulator.fetch(request)).text();
  return text === '' ? undefined : JSON.parse(text);
}

async function statuses(
  send: TestEmulator['send'],
  count: number,
  method: string,
  path: string,
): Promise<readonly number[]> {
  const all: number[] = [];
  for (let at = 0; at < count; at++) all.push((await send(method, path)).status);
  return all;
}
