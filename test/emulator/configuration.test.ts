import { describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/options.ts';
import { emulatorForTests, type Exchange, type Json } from '../helpers/emulator.ts';
import type { Form } from './cases/case.ts';

describe('the settings of an account', () => {
  it('say which service shortened paths are about', async () => {
    const { get, post } = account();
    await post('/v1/Users', { Identity: 'alice' });
    const { body: second } = await post('/v1/Services', { FriendlyName: 'Second' });
    const { body } = await post('/v1/Configuration', { DefaultChatServiceSid: second.sid });
    expect(body.default_chat_service_sid).toBe(second.sid);
    expect(body.links.service).toBe(second.links.configuration);
    expect((await get('/v1/Users/alice')).status).toBe(404);
    await post('/v1/Users', { Identity: 'bob' });
    expect((await get(`${second.links.users}/bob`)).status).toBe(200);
  });

  it('keep what is left out, and lose a timer that is sent empty', async () => {
    const { post } = account();
    await post('/v1/Configuration', { DefaultInactiveTimer: 'P1D', DefaultClosedTimer: 'P7D' });
    const { body } = await post('/v1/Configuration', { DefaultInactiveTimer: null });
    expect(body).toMatchObject({ default_inactive_timer: null, default_closed_timer: 'P7D' });
  });

  it('give new conversations the timers and the messaging service, and leave old ones alone', async () => {
    const { get, post } = account();
    const { body: old } = await post('/v1/Conversations');
    const DefaultMessagingServiceSid = `MG${'7'.repeat(32)}`;
    const DefaultInactiveTimer = 'PT1M';
    await post('/v1/Configuration', { DefaultMessagingServiceSid, DefaultInactiveTimer });
    const { body: fresh } = await post('/v1/Conversations');
    expect(fresh.messaging_service_sid).toBe(DefaultMessagingServiceSid);
    expect(Date.parse(fresh.timers.date_inactive)).toBe(Date.parse(fresh.date_created) + 60_000);
    expect((await get(old.url)).body).toEqual(old);
  });

  it.each(['DefaultChatServiceSid', 'DefaultMessagingServiceSid'])(
    'cannot be without %s',
    async (name) => {
      const { get, post } = account();
      const { body: before } = await get('/v1/Configuration');
      const refused = await post('/v1/Configuration', { [name]: null, DefaultClosedTimer: 'P1D' });
      expect(refused).toMatchObject({ status: 400, body: { code: 20001 } });
      expect(refused.body.message).toContain(name);
      expect((await get('/v1/Configuration')).body).toEqual(before);
    },
  );

  it('accept the shortest timers that are allowed, and weeks and months', async () => {
    const { post } = account();
    for (const form of [
      { DefaultInactiveTimer: 'PT60S', DefaultClosedTimer: 'PT600S' },
      { DefaultInactiveTimer: 'P1W', DefaultClosedTimer: 'P1M' },
    ]) {
      expect((await post('/v1/Configuration', form)).status).toBe(200);
    }
  });

  it('stay as they are when the request names nothing, or refuse that where it is chosen', async () => {
    const { get, post } = account();
    const { body: before } = await get('/v1/Configuration');
    expect((await post('/v1/Configuration')).body).toEqual(before);
    const strict = account({ choices: { emptyUpdate: 'refuse' } });
    expect(await strict.post('/v1/Configuration', { Colour: 'red' })).toMatchObject({
      status: 400,
      body: { code: 20161 },
    });
  });
});

describe('the settings of a service', () => {
  it('say which role a new user and a new participant get', async () => {
    const { get, post, ofService } = account();
    const { body: user } = await post('/v1/Roles', role('service', 'joinConversation'));
    const { body: participant } = await post('/v1/Roles', role('conversation', 'sendMessage'));
    const { body } = await post(await ofService(), {
      DefaultChatServiceRoleSid: user.sid,
      DefaultConversationRoleSid: participant.sid,
      DefaultConversationCreatorRoleSid: participant.sid,
    });
    expect(body).toMatchObject({
      default_chat_service_role_sid: user.sid,
      default_conversation_role_sid: participant.sid,
      default_conversation_creator_role_sid: participant.sid,
      reachability_enabled: false,
    });
    const { body: conversation } = await post('/v1/Conversations');
    const added = await post(conversation.links.participants, { Identity: 'alice' });
    expect(added.body.role_sid).toBe(participant.sid);
    expect((await get('/v1/Users/alice')).body.role_sid).toBe(user.sid);
  });

  it('take no role of the wrong type, of another service, or none at all', async () => {
    const { get, post, ofService } = account();
    const configuration = await ofService();
    const { body: before } = await get(configuration);
    const { body: user } = await post('/v1/Roles', role('service', 'joinConversation'));
    const { body: participant } = await post('/v1/Roles', role('conversation', 'sendMessage'));
    const { body: second } = await post('/v1/Services', { FriendlyName: 'Second' });
    const foreign = (await get(second.links.configuration)).body.default_conversation_role_sid;
    const refusals: readonly (readonly [Form, number])[] = [
      [{ DefaultChatServiceRoleSid: participant.sid }, 50100],
      [{ DefaultConversationRoleSid: user.sid }, 50109],
      [{ DefaultConversationCreatorRoleSid: user.sid }, 50109],
      [{ DefaultConversationRoleSid: foreign }, 50109],
      [{ DefaultConversationRoleSid: null }, 20001],
      [{ DefaultConversationCreatorRoleSid: null }, 20001],
      [{ DefaultChatServiceRoleSid: null }, 20001],
      [{ ReachabilityEnabled: 'perhaps' }, 20001],
    ];
    for (const [form, code] of refusals) {
      const refused = await post(configuration, { ReachabilityEnabled: true, ...form });
      expect(refused, JSON.stringify(form)).toMatchObject({ status: 400, body: { code } });
    }
    expect((await get(configuration)).body).toEqual(before);
  });

  it('switch reachability on and off again', async () => {
    const { post, ofService } = account();
    const configuration = await ofService();
    const on = await post(configuration, { ReachabilityEnabled: true });
    const kept = await post(configuration, { Colour: 'red' });
    const off = await post(configuration, { ReachabilityEnabled: null });
    expect([on, kept, off].map(({ body }: Json) => body.reachability_enabled)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

function role(type: string, permission: string): Form {
  return { FriendlyName: 'made here', Type: type, Permission: permission };
}

function account(options: Partial<EmulatorOptions> = {}): Account {
  const { send } = emulatorForTests(options);
  const get = (path: string): Promise<Exchange> => send('GET', path);
  return {
    get,
    post: (path, form = {}) => send('POST', path, { form }),
    ofService: async () => (await get('/v1/Configuration')).body.links.service,
  };
}

interface Account {
  readonly get: (path: string) => Promise<Exchange>;
  readonly post: (path: string, form?: Form) => Promise<Exchange>;
  /** Where the settings of the default service are. */
  readonly ofService: () => Promise<string>;
}
