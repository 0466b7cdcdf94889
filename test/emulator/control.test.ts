import { describe, expect, it } from 'vitest';
import {
  authorization,
  emulatorForTests,
  type Json,
  type TestEmulator,
} from '../helpers/emulator.ts';
import { servedForTests } from '../helpers/emulator-port.ts';

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

describe('the control surface', () => {
  it('says that it is there, and what time it is', async () => {
    const { emulator } = emulatorForTests();
    expect(await told(emulator, 'GET', 'health')).toMatchObject({
      status: 200,
      body: { status: 'ok', now: '2026-03-01T12:00:00.000Z' },
    });
  });

  it('forgets everything at a reset, its own faults and requests too', async () => {
    const { emulator, send } = emulatorForTests();
    await send('POST', '/v1/Users', { form: { Identity: 'alice' } });
    await told(emulator, 'POST', 'faults', { status: 503, path: '/nowhere' });
    expect((await told(emulator, 'POST', 'reset')).status).toBe(204);
    expect((await told(emulator, 'GET', 'faults')).body).toEqual({ faults: [] });
    expect((await told(emulator, 'GET', 'requests')).body).toEqual({ requests: [] });
    expect((await send('GET', '/v1/Users/alice')).status).toBe(404);
  });

  it('gives all that is remembered, and takes it again', async () => {
    const { emulator, send } = emulatorForTests();
    const { body: user } = await send('POST', '/v1/Users', { form: { Identity: 'alice' } });
    const { body: state } = await told(emulator, 'GET', 'snapshot');
    expect(state).toEqual(emulator.snapshot());
    const other = emulatorForTests();
    expect((await told(other.emulator, 'POST', 'seed', state)).status).toBe(204);
    expect((await other.send('GET', '/v1/Users/alice')).body).toEqual(user);
  });

  it('says what does not fit in a seed, and changes nothing', async () => {
    const { emulator } = emulatorForTests();
    const before = emulator.snapshot();
    const { status, body } = await told(emulator, 'POST', 'seed', { accounts: [{ services: 1 }] });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 20001,
      message: expect.stringContaining('accounts[0].services'),
    });
    expect(emulator.snapshot()).toEqual(before);
  });

  it.each([
    ['milliseconds', 90_000, '2026-03-01T12:01:30.000Z'],
    ['an ISO 8601 duration', 'P1DT1M', '2026-03-02T12:01:00.000Z'],
    ['nothing', 0, '2026-03-01T12:00:00.000Z'],
  ])('moves the clock by %s', async (_, duration, now) => {
    const { emulator } = emulatorForTests();
    expect((await told(emulator, 'POST', 'advance', { duration })).body).toEqual({ now });
  });

  it.each([
    [{ duration: -1 }, 'duration is not valid'],
    [{ duration: 'soon' }, 'duration is not valid'],
    [{ duration: 1e300 }, 'duration is not valid'],
    [{ duration: null }, 'duration is required'],
    [{}, 'duration is required'],
    ['PT1M', 'duration is required'],
  ])('does not move the clock by %j', async (body, message) => {
    const { emulator } = emulatorForTests();
    const answer = await told(emulator, 'POST', 'advance', body);
    expect(answer).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining(message) },
    });
    expect((await told(emulator, 'GET', 'health')).body.now).toBe('2026-03-01T12:00:00.000Z');
  });

  it('lists the last hundred requests without query, credentials and bodies', async () => {
    const { emulator, send } = emulatorForTests();
    for (let count = 0; count < 99; count++) await send('GET', '/v1/Users?PageSize=1');
    await send('POST', '/v1/Users?secret=1', { form: { Identity: 'alice' } });
    await send('GET', '/v1/Users/nobody');
    await send('GET', '/nowhere');
    await send('GET', '/v1/Users', { headers: { authorization: 'Basic eDp5' } });
    const { requests } = (await told(emulator, 'GET', 'requests')).body;
    expect(requests).toHaveLength(100);
    expect(requests.slice(-5)).toEqual([
      { method: 'GET', path: '/v1/Users', operation: 'ListUser', status: 200, ...time },
      { method: 'POST', path: '/v1/Users', operation: 'CreateUser', status: 201, ...time },
      { method: 'GET', path: '/v1/Users/nobody', operation: 'FetchUser', status: 404, ...time },
      { method: 'GET', path: '/nowhere', operation: null, status: 404, ...time },
      { method: 'GET', path: '/v1/Users', operation: null, status: 401, ...time },
    ]);
  });

  it.each([
    ['GET', 'nothing', 404, 20404],
    ['GET', '', 404, 20404],
    ['GET', 'constructor', 404, 20404],
    ['GET', 'reset', 405, 20004],
    ['DELETE', 'snapshot', 405, 20004],
    ['toString', 'snapshot', 405, 20004],
  ])('does not know %s %s', async (method, name, status, code) => {
    const { emulator } = emulatorForTests();
    expect(await told(emulator, method, name)).toMatchObject({ status, body: { code } });
  });

  it('does not take what is not JSON', async () => {
    const { emulator } = emulatorForTests();
    const request = new Request('http://x/_emulator/seed', { method: 'POST', body: '{' });
    const answer = await emulator.fetch(request);
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { message: expect.stringContaining('not JSON') },
    ]);
  });
});

describe('a page in a browser', () => {
  it.each([
    ['https://evil.example', 403],
    ['http://evil.example:4010', 403],
    ['http://localhost.evil.example', 403],
    ['null', 403],
    ['file://', 403],
    ['http://localhost:5173', 204],
    ['http://127.0.0.1:8080', 204],
    ['http://[::1]', 204],
    // Its own, under a name that the port lets in.
    ['http://emulator.test', 204],
  ])('controls it only from this machine: %s %s', async (origin, status) => {
    const { emulator } = emulatorForTests();
    const answer = await told(emulator, 'POST', 'reset', undefined, { origin });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe(null);
  });

  it('calls the API from anywhere, as it may the real one', async () => {
    const { send } = emulatorForTests();
    const headers = { origin: 'https://app.example' };
    const { status, headers: given } = await send('GET', '/v1/Users', { headers });
    expect([status, given.get('access-control-allow-origin')]).toEqual([200, '*']);
  });
});

describe('the control surface behind a port', () => {
  it('works without credentials', async () => {
    const { url } = await servedForTests();
    const advanced = await fetch(`${url}/_emulator/advance`, {
      method: 'POST',
      body: JSON.stringify({ duration: 'PT1H' }),
    });
    expect([advanced.status, await advanced.json()]).toEqual([
      200,
      { now: '2026-03-01T13:00:00.000Z' },
    ]);
    await fetch(`${url}/v1/Users`, { headers: { authorization } });
    const { requests } = await (await fetch(`${url}/_emulator/requests`)).json();
    expect(requests).toHaveLength(1);
  });
});

const time = { milliseconds: expect.any(Number) };

async function told(
  emulator: TestEmulator['emulator'],
  method: string,
  name: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const request = new Request(`http://emulator.test/_emulator/${name}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const response = await emulator.fetch(request);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}
