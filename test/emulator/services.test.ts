import { describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/options.ts';
import { emulatorForTests, type Exchange, type Json } from '../helpers/emulator.ts';
import type { Form } from './cases/case.ts';

const defaultName = 'Default Conversations Service';

describe('a new service', () => {
  it('has four roles, settings, no webhooks and nothing else', async () => {
    const { get, added } = account();
    const { links } = await added('Second');
    const { roles } = (await get(links.roles)).body;
    const types = roles.map(({ friendly_name, type }: Json) => `${friendly_name}: ${type}`);
    expect(types.toSorted()).toEqual([
      'channel admin: conversation',
      'channel user: conversation',
      'service admin: service',
      'service user: service',
    ]);
    expect((await get(links.configuration)).status).toBe(200);
    for (const name of ['conversations', 'users', 'bindings']) {
      expect((await get(links[name])).body[name]).toEqual([]);
    }
  });

  it('may have the name of another one', async () => {
    const { added } = account();
    const [one, other] = [await added('Shop'), await added('Shop')];
    expect(one.sid).not.toBe(other.sid);
  });

  it('keeps its users apart from those of the others', async () => {
    const { get, post, added } = account();
    const { links } = await added('Second');
    await post('/v1/Users', { Identity: 'alice' });
    expect((await get(`${links.users}/alice`)).status).toBe(404);
    expect((await post(links.users, { Identity: 'alice' })).status).toBe(201);
  });
});

describe('the list of services', () => {
  it('is in the order of SIDs, and skips and repeats none while others come and go', async () => {
    const { get, remove, added } = account();
    for (let count = 0; count < 8; count += 1) await added(`Service ${count}`);
    const before = (await get('/v1/Services')).body.services.map(({ sid }: Json) => sid);
    expect(before).toEqual(before.toSorted());
    const { body: first } = await get('/v1/Services?PageSize=2');
    const { sid: between } = await added('In between');
    const gone = first.services.find((service: Json) => service.friendly_name !== defaultName);
    expect((await remove(gone.url)).status).toBe(204);
    const seen: string[] = first.services.map(({ sid }: Json) => sid);
    for (let next = first.meta.next_page_url; next !== null;) {
      const { body }: Exchange = await get(next);
      seen.push(...body.services.map(({ sid }: Json) => sid));
      next = body.meta.next_page_url;
    }
    expect(seen.filter((sid) => sid !== between)).toEqual(before);
  });
});

describe('deleting a service', () => {
  it('takes along all that is in it', async () => {
    const { get, post, remove, added } = account();
    const { url, links } = await added('Second');
    const { body: conversation } = await post(links.conversations, { UniqueName: 'support' });
    await post(conversation.links.participants, { Identity: 'alice' });
    await post(conversation.links.messages, { Body: 'Hello' });
    expect((await remove(url)).status).toBe(204);
    // Where a conversation is created together with its participants, nothing can be read.
    const { conversation_with_participants: _, ...rest } = links;
    for (const address of [url, conversation.url, ...Object.values(rest)]) {
      expect((await get(String(address))).status).toBe(404);
    }
  });

  it('gives free the addresses that its conversations bound', async () => {
    const { post, remove, added } = account();
    const sms = {
      'MessagingBinding.Address': '+15550100001',
      'MessagingBinding.ProxyAddress': '+15550100000',
    };
    const { url, links } = await added('Second');
    const { body: theirs } = await post(links.conversations);
    await post(theirs.links.participants, sms);
    const { body: ours } = await post('/v1/Conversations');
    expect((await post(ours.links.participants, sms)).status).toBe(409);
    await remove(url);
    expect((await post(ours.links.participants, sms)).status).toBe(201);
  });

  it('stops the timers of its conversations', async () => {
    const { get, post, remove, added, wait } = account();
    const { url, links } = await added('Second');
    await post(links.conversations, { State: 'active', 'Timers.Inactive': 'PT1M' });
    await remove(url);
    wait(120_000);
    expect((await get('/v1/Conversations')).status).toBe(200);
  });

  it('is allowed for one that was the default until another became it', async () => {
    const { get, post, remove, added } = account();
    const before = (await get('/v1/Configuration')).body.default_chat_service_sid;
    const { sid } = await added('Second');
    await post('/v1/Configuration', { DefaultChatServiceSid: sid });
    expect((await remove(`/v1/Services/${before}`)).status).toBe(204);
    expect((await remove(`/v1/Services/${sid}`)).status).toBe(409);
  });

  it('puts the oldest other one in the place of the default, where that is chosen', async () => {
    const { get, remove, added, wait } = account({ choices: { defaultService: 'allow' } });
    const before = (await get('/v1/Configuration')).body.default_chat_service_sid;
    for (const name of ['Second', 'Third', 'Fourth']) {
      wait(1000);
      await added(name);
    }
    const { services } = (await get('/v1/Services')).body;
    const second = services.find((service: Json) => service.friendly_name === 'Second');
    expect((await remove(`/v1/Services/${before}`)).status).toBe(204);
    expect((await get('/v1/Configuration')).body.default_chat_service_sid).toBe(second.sid);
    expect((await get('/v1/Users')).status).toBe(200);
  });

  it('is refused for the only one, whatever is chosen', async () => {
    const { get, remove } = account({ choices: { defaultService: 'allow' } });
    const { default_chat_service_sid: sid } = (await get('/v1/Configuration')).body;
    expect(await remove(`/v1/Services/${sid}`)).toMatchObject({
      status: 409,
      body: { code: 20409 },
    });
  });
});

function account(options: Partial<EmulatorOptions> = {}): Account {
  const { send, wait } = emulatorForTests(options);
  const post = (path: string, form: Form = {}): Promise<Exchange> => send('POST', path, { form });
  return {
    wait,
    post,
    get: (path) => send('GET', path),
    remove: (path) => send('DELETE', path),
    added: async (name) => (await post('/v1/Services', { FriendlyName: name })).body,
  };
}

interface Account {
  readonly get: (path: string) => Promise<Exchange>;
  readonly post: (path: string, form?: Form) => Promise<Exchange>;
  readonly remove: (path: string) => Promise<Exchange>;
  readonly added: (name: string) => Promise<Json>;
  readonly wait: (milliseconds: number) => void;
}
