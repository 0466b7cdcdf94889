import { describe, expect, it } from 'vitest';
import { conversationsForTests, projected, refusal } from '../helpers/emulator-conversations.ts';

describe('a user', () => {
  it('is unique by its identity, in which case counts, inside a service', async () => {
    const { post } = conversationsForTests();
    for (const Identity of ['alice', 'Alice']) {
      expect((await post('/v1/Users', { Identity })).status).toBe(201);
    }
    const { body } = await post('/v1/Services', { FriendlyName: 'other' });
    const elsewhere = `/v1/Services/${body.sid}/Users`;
    expect((await post(elsewhere, { Identity: 'alice' })).status).toBe(201);
    expect(refusal(await post(elsewhere, { Identity: 'alice' }))).toBe('409/50201');
  });

  it('has an identity of up to 256 characters, whatever they are', async () => {
    const { post, get } = conversationsForTests();
    expect(refusal(await post('/v1/Users', { Identity: 'a'.repeat(257) }))).toBe('400/50207');
    for (const Identity of ['a'.repeat(256), 'a/b?c#d', 'Ülkü 👩‍🚀', '..x', '100%']) {
      const { body } = await post('/v1/Users', { Identity });
      expect((await get(`/v1/Users/${encodeURIComponent(Identity)}`)).body).toEqual(body);
    }
  });

  it('keeps its identity for good', async () => {
    const { post } = conversationsForTests();
    await post('/v1/Users', { Identity: 'alice' });
    const { status, body } = await post('/v1/Users/alice', { Identity: 'bob' });
    expect({ status, identity: body.identity }).toEqual({ status: 200, identity: 'alice' });
  });

  it('loses what is sent empty, and gets the default role back', async () => {
    const { post, get } = conversationsForTests();
    const { roles } = (await get('/v1/Roles')).body;
    const role = (name: string): string =>
      roles.find(({ friendly_name }: { friendly_name: string }) => friendly_name === name).sid;
    const full = { FriendlyName: 'Alice', Attributes: '[1]', RoleSid: role('service admin') };
    const { body } = await post('/v1/Users', { Identity: 'alice', ...full });
    expect(body).toMatchObject({ friendly_name: 'Alice', role_sid: role('service admin') });
    const empty = { FriendlyName: null, Attributes: null, RoleSid: null };
    expect((await post('/v1/Users/alice', empty)).body).toMatchObject({
      friendly_name: null,
      attributes: '{}',
      role_sid: role('service user'),
    });
  });

  it('has a role of type service', async () => {
    const { post, get } = conversationsForTests();
    const { roles } = (await get('/v1/Roles')).body;
    const { sid } = roles.find(({ type }: { type: string }) => type === 'conversation');
    const refused = await post('/v1/Users', { Identity: 'alice', RoleSid: sid });
    expect(refusal(refused)).toBe('400/50100');
  });

  it('has attributes up to a limit that can be set', async () => {
    const { post } = conversationsForTests({ limits: { userAttributes: 10 } });
    const { status } = await post('/v1/Users', { Identity: 'a', Attributes: '"12345678"' });
    expect(status).toBe(201);
    const refused = await post('/v1/Users', { Identity: 'b', Attributes: '"123456789"' });
    expect(refusal(refused)).toBe('400/50303');
  });

  it('has never been online, so that nothing is known of that even with reachability', async () => {
    const { post, get } = conversationsForTests();
    const { body } = await post('/v1/Users', { Identity: 'alice' });
    const service = `/v1/Services/${body.chat_service_sid}`;
    await post(`${service}/Configuration`, { ReachabilityEnabled: true });
    for (const mount of ['/v1', service]) {
      const { is_online, is_notifiable } = (await get(`${mount}/Users/alice`)).body;
      expect([is_online, is_notifiable]).toEqual([null, null]);
    }
  });

  it('is changed at the moment of the update', async () => {
    const { post, wait } = conversationsForTests();
    await post('/v1/Users', { Identity: 'alice' });
    wait(2000);
    expect((await post('/v1/Users/alice', { FriendlyName: 'Alice' })).body).toMatchObject({
      date_created: '2026-03-01T12:00:00Z',
      date_updated: '2026-03-01T12:00:02Z',
    });
  });
});

describe('a user who is deleted', () => {
  it('leaves all conversations, and what was said stays', async () => {
    const { open, join, post, get, remove } = conversationsForTests();
    const path = await open();
    await join(path, projected('+15550100000', 'alice'));
    await join(path, { Identity: 'bob' });
    await join(await open(), { Identity: 'alice' });
    await post(`${path}/Messages`, { Author: 'alice', Body: 'Hello' });
    expect((await remove('/v1/Users/alice')).status).toBe(204);
    const { participants } = (await get(`${path}/Participants`)).body;
    expect(participants.map(({ identity }: { identity: string }) => identity)).toEqual(['bob']);
    const { messages } = (await get(`${path}/Messages`)).body;
    expect(messages[0]).toMatchObject({ author: 'alice', body: 'Hello' });
    const found = await get('/v1/ParticipantConversations?Identity=alice');
    expect(found.body.conversations).toEqual([]);
    await post('/v1/Users', { Identity: 'alice' });
    expect((await get('/v1/Users/alice/Conversations')).body.conversations).toEqual([]);
  });

  it('leaves nothing where participants are chosen to stay, and finds all again', async () => {
    const { open, join, post, get, remove } = conversationsForTests({
      choices: { deletedUser: 'leaves-participants' },
    });
    const path = await open();
    await join(path, { Identity: 'alice' });
    await remove('/v1/Users/alice');
    expect((await get('/v1/Users/alice')).status).toBe(404);
    expect((await get(`${path}/Participants/alice`)).status).toBe(200);
    await post('/v1/Users', { Identity: 'alice' });
    expect((await get('/v1/Users/alice/Conversations')).body.conversations).toHaveLength(1);
  });

  it('stays in closed conversations where those are chosen to keep their participants', async () => {
    const { open, join, close, get, remove } = conversationsForTests({
      choices: { closedConversation: 'participants-stay' },
    });
    const [closed, other] = [await open(), await open()];
    for (const path of [closed, other]) await join(path, { Identity: 'alice' });
    await close(closed);
    await remove('/v1/Users/alice');
    expect((await get(`${closed}/Participants/alice`)).status).toBe(200);
    expect((await get(`${other}/Participants/alice`)).status).toBe(404);
  });
});
