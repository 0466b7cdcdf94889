import { describe, expect, it } from 'vitest';
import { defaultAccount } from '../../src/emulator/options.ts';
import { createClient, type ConversationsClient } from '../../src/index.ts';
import { emulatorForTests, type Json } from '../helpers/emulator.ts';
import { servedForTests } from '../helpers/emulator-port.ts';

const [{ clientId, clientSecret } = { clientId: '', clientSecret: '' }] =
  defaultAccount.clients ?? [];
const good = {
  grant_type: 'client_credentials',
  client_id: clientId,
  client_secret: clientSecret,
};

describe('the token endpoint', () => {
  it('gives a token for an hour, which lets its account in', async () => {
    const { emulator, send } = emulatorForTests();
    const { status, headers, body } = await asked(emulator.fetch, good);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      access_token: expect.any(String),
      expires_in: 3600,
      token_type: 'bearer',
    });
    const authorization = `Bearer ${body.access_token}`;
    const list = await send('GET', '/v1/Services', { headers: { authorization } });
    expect(list.status).toBe(200);
    expect(list.body.services[0].account_sid).toBe(defaultAccount.accountSid);
  });

  it('gives one from which clients read when it ends', async () => {
    const { emulator } = emulatorForTests();
    const { body } = await asked(emulator.fetch, good);
    const [header = '', claims = '', signature] = body.access_token.split('.');
    expect(decoded(header)).toEqual({ alg: 'HS256', typ: 'JWT' });
    const now = Date.UTC(2026, 2, 1, 12) / 1000;
    expect(decoded(claims)).toEqual({ sub: clientId, iat: now, exp: now + 3600 });
    expect(signature).toMatch(/^[\w-]{43}$/);
  });

  it('gives another one each time', async () => {
    const { emulator } = emulatorForTests();
    const [one, other] = [await asked(emulator.fetch, good), await asked(emulator.fetch, good)];
    expect(one.body.access_token).not.toBe(other.body.access_token);
  });

  it.each([
    ['no grant type', { ...good, grant_type: '' }, 400, 'invalid_request'],
    ['another grant type', { ...good, grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['a wrong secret', { ...good, client_secret: 'x' }, 401, 'invalid_client'],
    ['an unknown client', { ...good, client_id: 'OQ0' }, 401, 'invalid_client'],
    ['nothing', {}, 400, 'invalid_request'],
  ])('refuses %s', async (_, form, status, error) => {
    const { emulator } = emulatorForTests();
    const answer = await asked(emulator.fetch, form);
    expect(answer).toMatchObject({
      status,
      body: { error, error_description: expect.any(String) },
    });
    expect(JSON.stringify(answer.body)).not.toContain(clientSecret);
  });

  it('is only posted to', async () => {
    const { emulator } = emulatorForTests();
    const answer = await emulator.fetch(new Request('http://x/v2/token'));
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('can be made to fail', async () => {
    const { emulator } = emulatorForTests();
    const body = JSON.stringify({ path: '/v2/token', status: 503 });
    await emulator.fetch(new Request('http://x/_emulator/faults', { method: 'POST', body }));
    expect((await asked(emulator.fetch, good)).status).toBe(503);
    expect((await asked(emulator.fetch, good)).status).toBe(200);
  });
});

describe('the client of this package', () => {
  it('comes in by an id and a secret, and asks anew when the hour is over', async () => {
    const { url, emulator } = await servedForTests();
    const client = clientOf(url, clientSecret);
    await client.createUser({ Identity: 'alice' });
    await client.fetchUser({ Sid: 'alice' });
    emulator.advance('PT1H');
    expect((await client.fetchUser({ Sid: 'alice' })).identity).toBe('alice');
    const { requests } = await (await fetch(`${url}/_emulator/requests`)).json();
    expect(requests.map(({ path, status }: Json) => `${path} ${status}`)).toEqual([
      '/v2/token 200',
      '/v1/Users 201',
      '/v1/Users/alice 200',
      '/v1/Users/alice 401',
      '/v2/token 200',
      '/v1/Users/alice 200',
    ]);
  });

  it('is told that the secret is wrong', async () => {
    const { url } = await servedForTests();
    await expect(clientOf(url, 'wrong').listUser()).rejects.toMatchObject({
      status: 401,
      operation: 'token',
    });
  });
});

function clientOf(url: string, secret: string): ConversationsClient {
  return createClient({
    clientId,
    clientSecret: secret,
    baseUrl: url,
    tokenUrl: `${url}/v2/token`,
  });
}

async function asked(
  fetch: (request: Request) => Promise<Response>,
  form: Readonly<Record<string, string>>,
): Promise<{ status: number; headers: Headers; body: Json }> {
  const body = new URLSearchParams(form);
  const response = await fetch(new Request('http://x/v2/token', { method: 'POST', body }));
  return { status: response.status, headers: response.headers, body: await response.json() };
}

function decoded(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}
