import { describe, expect, it } from 'vitest';
import {
  conversationsForTests,
  projected,
  reached,
  refusal,
} from '../helpers/emulator-conversations.ts';

const [alicePhone, proxy, otherProxy] = ['+15550100001', '+15550100000', '+15550100009'];

describe('a new participant', () => {
  it.each([
    ['sms', '+15550100001', '+15550100000'],
    ['sms', '+15550100001', '12345'],
    ['whatsapp', 'whatsapp:+15550100001', 'whatsapp:+15550100000'],
    ['whatsapp', 'WhatsApp:+15550100001', 'whatsapp:+15550100000'],
    ['rcs', 'rcs:+15550100001', 'rcs:order_agent'],
    ['messenger', 'messenger:8123', 'messenger:9000'],
    ['gbm', 'gbm:a1b2', 'gbm:agent'],
    ['apple', 'apple:a1b2', 'apple:agent'],
  ])('is on the channel %s by the address %s and the proxy address %s', async (...given) => {
    const [type, address, proxy_address] = given;
    const { open, join } = conversationsForTests();
    const { messaging_binding } = await join(await open(), reached(address, proxy_address));
    expect(messaging_binding).toEqual({ type, address, proxy_address });
  });

  it('is reached by email without a proxy address', async () => {
    const { open, join } = conversationsForTests();
    const form = { 'MessagingBinding.Address': 'alice@example.com' };
    const { messaging_binding } = await join(await open(), form);
    expect(messaging_binding).toEqual({ type: 'email', address: 'alice@example.com', level: 'to' });
  });

  it('keeps the fallback of RCS, which no answer shows', async () => {
    const { open, join, emulator } = conversationsForTests();
    const { messaging_binding } = await join(await open(), {
      ...reached('rcs:+15550100001', 'rcs:agent'),
      'MessagingBinding.ProxyAddressFallback': proxy,
    });
    expect(Object.keys(messaging_binding)).toEqual(['address', 'proxy_address', 'type']);
    expect(JSON.stringify(emulator.snapshot())).toContain(`"proxy_address_fallback":"${proxy}"`);
  });

  it.each([
    ['50204', 'nothing', {}],
    ['50204', 'an empty identity', { Identity: null }],
    ['50206', 'an identity like a SID', { Identity: `US${'a'.repeat(32)}` }],
    ['50207', 'an identity too long', { Identity: 'a'.repeat(257) }],
    ['50211', 'an identity and an address', { Identity: 'alice', ...reached(alicePhone, proxy) }],
    ['50407', 'an address of no channel', reached('fax:+15550100001', proxy)],
    ['50407', 'an address without its country', reached('5550100001', proxy)],
    ['50408', 'a proxy address of no channel', reached(alicePhone, 'fax:1')],
    ['50409', 'the same address twice', reached(alicePhone, alicePhone)],
    ['50411', 'a proxy address alone', { 'MessagingBinding.ProxyAddress': proxy }],
    ['50411', 'an empty address', { ...reached('', proxy) }],
    ['50412', 'an empty proxy address', reached(alicePhone, '')],
    ['50412', 'WhatsApp without a proxy', { 'MessagingBinding.Address': `whatsapp:${alicePhone}` }],
    ['50414', 'addresses on two channels', reached(`whatsapp:${alicePhone}`, proxy)],
    ['50414', 'WhatsApp from a short code', reached(`whatsapp:${alicePhone}`, '12345')],
    ['50453', 'email with a proxy address', reached('alice@example.com', 'shop@example.com')],
    ['50420', 'a projected address too', { ...reached(alicePhone, proxy), ...projected(proxy) }],
    [
      '50420',
      'a fallback for SMS',
      { ...reached(alicePhone, proxy), 'MessagingBinding.ProxyAddressFallback': otherProxy },
    ],
    [
      '20001',
      'a fallback that is no phone number',
      { ...reached('rcs:+15550100001', 'rcs:a'), 'MessagingBinding.ProxyAddressFallback': 'me' },
    ],
    ['20001', 'a projected address that is no number', projected('whatsapp:+15550100000')],
    ['50303', 'attributes over 4 KB', { Identity: 'alice', Attributes: `"${'a'.repeat(4095)}"` }],
    ['50304', 'attributes that are not JSON', { Identity: 'alice', Attributes: '{' }],
    ['50308', 'a date that is none', { Identity: 'alice', DateCreated: 'yesterday' }],
  ])('is refused with 400/%s for %s', async (code, _, form) => {
    const { open, post, get } = conversationsForTests();
    const path = `${await open()}/Participants`;
    expect(refusal(await post(path, form))).toBe(`400/${code}`);
    expect((await get(path)).body.participants).toEqual([]);
    expect((await get('/v1/Users')).body.users).toEqual([]);
  });

  it('has the dates it was brought over with', async () => {
    const { open, join } = conversationsForTests();
    const dates = { DateCreated: '2015-12-16T22:18:37Z', DateUpdated: '2015-12-16T22:18:38.9Z' };
    expect(await join(await open(), { Identity: 'alice', ...dates })).toMatchObject({
      date_created: '2015-12-16T22:18:37Z',
      date_updated: '2015-12-16T22:18:38Z',
    });
  });

  it('counts attributes in characters where that is chosen', async () => {
    const form = { Identity: 'alice', Attributes: `"${'é'.repeat(3000)}"` };
    const byBytes = conversationsForTests();
    expect(refusal(await byBytes.post(`${await byBytes.open()}/Participants`, form))).toBe(
      '400/50303',
    );
    const byCharacters = conversationsForTests({ choices: { attributesCountedIn: 'characters' } });
    await byCharacters.join(await byCharacters.open(), form);
  });

  it('makes an inactive conversation active, and its timers begin anew', async () => {
    const { open, post, join, wait, get } = conversationsForTests();
    const path = await open({ State: 'active', 'Timers.Closed': 'PT10M' });
    await post(path, { State: 'inactive' });
    wait(60_000);
    await join(path, { Identity: 'alice' });
    expect((await get(path)).body).toMatchObject({
      state: 'active',
      timers: { date_closed: '2026-03-01T12:11:00Z' },
    });
  });

  it('is refused while the conversation is initializing', async () => {
    const { post } = conversationsForTests();
    const { body } = await post('/v1/ConversationWithParticipants', {
      Participant: ['{"identity":"alice"}'],
    });
    const path = `/v1/Conversations/${body.sid}/Participants`;
    expect(refusal(await post(path, { Identity: 'bob' }))).toBe('400/50386');
  });
});

describe('the user of a new participant', () => {
  it('is made when the identity has none, with the default role of the service', async () => {
    const { open, join, get } = conversationsForTests();
    await join(await open(), { Identity: 'alice' });
    const { body } = await get('/v1/Users/alice');
    expect(body).toMatchObject({ identity: 'alice', friendly_name: null, attributes: '{}' });
    const { body: service } = await get(`/v1/Services/${body.chat_service_sid}/Configuration`);
    expect(body.role_sid).toBe(service.default_chat_service_role_sid);
  });

  it('is the one that has that very identity', async () => {
    const { open, join, get, post } = conversationsForTests();
    const { body: alice } = await post('/v1/Users', { Identity: 'alice' });
    await join(await open(), { Identity: 'alice' });
    await join(await open(), { Identity: 'Alice' });
    const { users } = (await get('/v1/Users')).body;
    expect(users).toHaveLength(2);
    expect(users).toContainEqual(alice);
  });
});

describe('the role of a new participant', () => {
  it('is the default of the service on chat, and none elsewhere', async () => {
    const { open, join, get, post } = conversationsForTests();
    const { body: configuration } = await get('/v1/Configuration');
    const settings = `/v1/Services/${configuration.default_chat_service_sid}/Configuration`;
    const { default_conversation_creator_role_sid: role } = (await get(settings)).body;
    await post(settings, { DefaultConversationRoleSid: role });
    const path = await open();
    expect((await join(path, { Identity: 'alice' })).role_sid).toBe(role);
    expect((await join(path, { Identity: 'bob', RoleSid: null })).role_sid).toBe(role);
    expect((await join(path, reached(alicePhone, proxy))).role_sid).toBeNull();
  });

  it('is one of type conversation of this service', async () => {
    const { open, join, get, post } = conversationsForTests();
    const { roles } = (await get('/v1/Roles')).body;
    const role = (type: string): string =>
      roles.find((one: { type: string }) => one.type === type).sid;
    const { body: other } = await post('/v1/Services', { FriendlyName: 'other' });
    const elsewhere = (await get(`/v1/Services/${other.sid}/Roles`)).body.roles;
    const path = await open();
    const form = { ...reached(alicePhone, proxy), RoleSid: role('conversation') };
    expect((await join(path, form)).role_sid).toBe(role('conversation'));
    for (const RoleSid of [role('service'), ...elsewhere.map(({ sid }: { sid: string }) => sid)]) {
      const refused = await post(`${path}/Participants`, { Identity: 'alice', RoleSid });
      expect(refusal(refused)).toBe('400/50109');
    }
  });
});
