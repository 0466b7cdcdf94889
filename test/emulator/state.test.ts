import { describe, expect, it } from 'vitest';
import { emulatorForTests, randomFrom, type Json, type TestEmulator } from '../helpers/emulator.ts';

/** One of everything, made over the wire. */
async function furnished(): Promise<TestEmulator> {
  const server = emulatorForTests();
  const post = (path: string, form: Record<string, string>): Promise<Json> =>
    server.send('POST', path, { form });
  await post('/v1/Services', { FriendlyName: 'Second' });
  await post('/v1/Users', { Identity: 'alice', FriendlyName: 'Alice' });
  await post('/v1/Conversations', {
    UniqueName: 'support',
    State: 'active',
    'Timers.Inactive': 'PT5M',
    'Timers.Closed': 'PT20M',
  });
  const { body: conversation } = await server.send('GET', '/v1/Conversations/support');
  const path = `/v1/Conversations/${conversation.sid}`;
  await post(`${path}/Participants`, { Identity: 'alice' });
  await post(`${path}/Participants`, {
    'MessagingBinding.Address': '+15550101234',
    'MessagingBinding.ProxyAddress': '+15550109999',
  });
  await post(`${path}/Messages`, { Author: 'alice', Body: 'Hello' });
  await post(`${path}/Webhooks`, {
    Target: 'trigger',
    'Configuration.Url': 'http://127.0.0.1/hook',
    'Configuration.Triggers': 'help',
  });
  await post('/v1/Configuration/Addresses', { Type: 'sms', Address: '+15550109999' });
  await post('/v1/Credentials', { Type: 'fcm', Secret: 'not-kept' });
  await post('/v1/Conversations', { UniqueName: 'done', State: 'active' });
  await post('/v1/Conversations/done', { State: 'closed' });
  return server;
}

async function read({ send }: TestEmulator, path: string): Promise<Json> {
  const { status, body } = await send('GET', path);
  return { status, body };
}

describe('a snapshot', () => {
  it('is JSON, and shares nothing with the emulator', async () => {
    const { emulator, send } = await furnished();
    const snapshot = emulator.snapshot();
    const text = JSON.stringify(snapshot);
    expect(JSON.parse(text)).toEqual(snapshot);
    await send('DELETE', '/v1/Users/alice');
    expect(JSON.stringify(snapshot)).toBe(text);
    expect(text).not.toContain('not-kept');
  });

  it('makes another emulator the same', async () => {
    const one = await furnished();
    const other = emulatorForTests({ random: randomFrom(2) });
    other.emulator.seed(one.emulator.snapshot());
    expect(other.emulator.snapshot()).toEqual(one.emulator.snapshot());
    const { body: support } = await one.send('GET', '/v1/Conversations/support');
    for (const path of [
      '/v1/Services',
      '/v1/Configuration',
      '/v1/Users/alice',
      '/v1/Users/alice/Conversations',
      '/v1/Conversations/support',
      '/v1/ParticipantConversations?Address=%2B15550101234',
      '/v1/Configuration/Addresses/%2B15550109999',
      `/v1/Conversations/${support.sid}/Messages`,
      `/v1/Conversations/${support.sid}/Webhooks`,
      `/v1/Conversations/${support.sid}/Participants/alice`,
    ]) {
      expect(await read(other, path), path).toEqual(await read(one, path));
    }
  });

  it('keeps what may not be twice, and the timers', async () => {
    const other = emulatorForTests({ random: randomFrom(2) });
    other.emulator.seed((await furnished()).emulator.snapshot());
    const post = (path: string, form: Record<string, string>): Promise<Json> =>
      other.send('POST', path, { form });
    expect(await post('/v1/Users', { Identity: 'alice' })).toMatchObject({ status: 409 });
    expect(await post('/v1/Conversations', { UniqueName: 'support' })).toMatchObject({
      status: 409,
    });
    const { body: fresh } = await post('/v1/Conversations', {});
    const pair = {
      'MessagingBinding.Address': '+15550101234',
      'MessagingBinding.ProxyAddress': '+15550109999',
    };
    expect(await post(`/v1/Conversations/${fresh.sid}/Participants`, pair)).toMatchObject({
      status: 409,
    });
    other.wait(5 * 60_000);
    expect(await read(other, '/v1/Conversations/support')).toMatchObject({
      body: { state: 'inactive' },
    });
    other.wait(15 * 60_000);
    expect(await read(other, '/v1/Conversations/support')).toMatchObject({
      body: { state: 'closed' },
    });
    expect(await post(`/v1/Conversations/${fresh.sid}/Participants`, pair)).toMatchObject({
      status: 201,
    });
  });
});

describe('a seed', () => {
  it('may be written by hand, with nothing but names', async () => {
    const server = emulatorForTests();
    server.emulator.seed({
      accounts: [
        {
          services: [
            {
              friendly_name: 'Shop',
              users: [{ identity: 'alice' }],
              conversations: [
                {
                  unique_name: 'support',
                  participants: [{ identity: 'alice' }, { identity: 'bob' }],
                  messages: [{ author: 'alice', body: 'Hi' }, { body: 'Welcome' }],
                },
              ],
            },
          ],
        },
      ],
    });
    const { body: conversation } = await read(server, '/v1/Conversations/support');
    const { body } = await read(server, `/v1/Conversations/${conversation.sid}/Messages`);
    const { body: alice } = await read(
      server,
      `/v1/Conversations/${conversation.sid}/Participants/alice`,
    );
    expect(body.messages).toMatchObject([
      { index: 0, author: 'alice', body: 'Hi', participant_sid: alice.sid },
      { index: 1, author: 'system', body: 'Welcome', participant_sid: null },
    ]);
    expect(await read(server, '/v1/Users/bob')).toMatchObject({ status: 200 });
    expect((await read(server, '/v1/Roles')).body.roles).toHaveLength(4);
  });

  it.each([
    ['a list', [], 'its top'],
    [
      'a name nobody knows',
      { accounts: [{ servces: [] }] },
      'servces: nothing here has this name.',
    ],
    ['a wrong type', { accounts: [{ services: [{ friendly_name: 3 }] }] }, 'friendly_name'],
    ['a user without a name', { accounts: [{ services: [{ users: [{}] }] }] }, 'users[0]'],
    [
      'a user twice',
      { accounts: [{ services: [{ users: [{ identity: 'a' }, { identity: 'a' }] }] }] },
      'accounts[0].services[0].users[1]',
    ],
    ['an account without credentials', { accounts: [{ sid: `AC${'9'.repeat(32)}` }] }, 'AC999'],
    [
      'a SID twice',
      {
        accounts: [{ services: [{ sid: `IS${'1'.repeat(32)}` }, { sid: `IS${'1'.repeat(32)}` }] }],
      },
      'services[1]',
    ],
    [
      'a role that is not there',
      {
        accounts: [{ services: [{ users: [{ identity: 'a', role_sid: `RL${'1'.repeat(32)}` }] }] }],
      },
      'users[0]',
    ],
    [
      'a participant without a name',
      { accounts: [{ services: [{ conversations: [{ participants: [{}] }] }] }] },
      'participants[0]',
    ],
    ['a bad date', { accounts: [{ services: [{ date_created: 'today' }] }] }, 'date_created'],
  ])('with %s is refused by its place, and changes nothing', async (_, state, place) => {
    const server = await furnished();
    const before = server.emulator.snapshot();
    expect(() => server.emulator.seed(state)).toThrow(TypeError);
    expect(() => server.emulator.seed(state)).toThrow(place);
    expect(server.emulator.snapshot()).toEqual(before);
  });
});

describe('a reset', () => {
  it('brings back the first day', async () => {
    const { emulator, send } = await furnished();
    emulator.advance('PT1H');
    emulator.reset();
    expect((await send('GET', '/v1/Users')).body.users).toEqual([]);
    expect((await send('GET', '/v1/Services')).body.services).toHaveLength(1);
    expect(emulator.snapshot().ahead).toBe(0);
  });
});

describe('the clock', () => {
  it('is moved on in milliseconds and by ISO 8601', async () => {
    const { emulator, send } = emulatorForTests();
    emulator.advance(1000);
    emulator.advance('P1D');
    const { body } = await send('POST', '/v1/Users', { form: { Identity: 'alice' } });
    expect(body.date_created).toBe('2026-03-02T12:00:01Z');
  });

  it.each([-1, Number.NaN, 'soon', 'PT'])('is not moved by %s', (duration) => {
    const { emulator } = emulatorForTests();
    expect(() => emulator.advance(duration)).toThrow(TypeError);
    expect(emulator.snapshot().ahead).toBe(0);
  });
});

describe('the revision', () => {
  it('grows with what may have changed something, and not with reading', async () => {
    const { emulator, send } = emulatorForTests();
    const before = emulator.revision();
    await send('GET', '/v1/Users');
    expect(emulator.revision()).toBe(before);
    await send('POST', '/v1/Users', { form: { Identity: 'alice' } });
    expect(emulator.revision()).toBeGreaterThan(before);
  });
});
