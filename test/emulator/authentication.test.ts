import { describe, expect, it } from 'vitest';
import { defaultAccount } from '../../src/emulator/options.ts';
import { emulatorForTests, type SendOptions } from '../helpers/emulator.ts';

const { accountSid, authToken, apiKeys } = defaultAccount;

function basic(user: string, password: string): SendOptions {
  return { headers: { authorization: `Basic ${btoa(`${user}:${password}`)}` } };
}

describe('credentials', () => {
  it.each([
    ['the account SID and the auth token', basic(accountSid, authToken)],
    ['an API key and its secret', basic(apiKeys?.[0]?.apiKey ?? '', apiKeys?.[0]?.apiSecret ?? '')],
    [
      'a scheme in any case',
      { headers: { authorization: `bASIC ${btoa(`${accountSid}:${authToken}`)}` } },
    ],
  ])('let in %s', async (_, options) => {
    const { send } = emulatorForTests();
    expect(await send('GET', '/v1/Users', options)).toMatchObject({ status: 200 });
  });

  it.each([
    ['none', { headers: { authorization: '' } }],
    ['a wrong token', basic(accountSid, 'wrong')],
    ['an empty token', basic(accountSid, '')],
    ['an unknown account', basic(`AC${'f'.repeat(32)}`, authToken)],
    ['what is not base64', { headers: { authorization: 'Basic %%%' } }],
    ['what has no colon', { headers: { authorization: `Basic ${btoa(accountSid)}` } }],
    ['another scheme', { headers: { authorization: `Digest ${authToken}` } }],
    ['a bearer token that was never given', { headers: { authorization: 'Bearer abc' } }],
  ])('keep out %s, with 401/20003', async (_, options) => {
    const { send } = emulatorForTests();
    const { status, body, headers } = await send('GET', '/v1/Users', options);
    expect({ status, code: body.code }).toEqual({ status: 401, code: 20003 });
    expect(headers.get('www-authenticate')).toMatch(/^Basic /);
    expect(JSON.stringify(body)).not.toContain(authToken);
  });

  it('are asked for before anything is told of what exists', async () => {
    const { send } = emulatorForTests();
    const options = { headers: { authorization: '' } };
    expect(await send('GET', '/v1/Nothing', options)).toMatchObject({ status: 401 });
    expect(await send('PUT', '/v1/Users', options)).toMatchObject({ status: 401 });
  });
});

describe('accounts', () => {
  const other = { accountSid: `AC${'1'.repeat(32)}`, authToken: 'other-token' } as const;

  it('see nothing of each other', async () => {
    const { send } = emulatorForTests({ accounts: [defaultAccount, other] });
    const mine = await send('POST', '/v1/Users', { form: { Identity: 'alice' } });
    const theirs = basic(other.accountSid, other.authToken);
    expect(await send('GET', '/v1/Users/alice', theirs)).toMatchObject({ status: 404 });
    expect(await send('GET', `/v1/Users/${mine.body.sid}`, theirs)).toMatchObject({ status: 404 });
    const path = `/v1/Services/${mine.body.chat_service_sid}/Users/alice`;
    expect(await send('GET', path, theirs)).toMatchObject({ status: 404 });
    expect(await send('GET', path)).toMatchObject({ status: 200 });
  });
});
