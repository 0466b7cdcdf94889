import { describe, expect, it } from 'vitest';
import {
  conversationsForTests,
  conversationsOf,
  copies,
  refusal,
} from '../helpers/emulator-conversations.ts';
import type { Json } from '../helpers/emulator.ts';

describe('how far somebody has read', () => {
  it('is the same for the participant and the user', async () => {
    const { open, join, say, get, post, wait } = conversationsForTests();
    const path = await open({ UniqueName: 'order' });
    const { sid } = await join(path, { Identity: 'alice' });
    await say(path, 3);
    wait(60_000);
    const { body: seen } = await post('/v1/Users/alice/Conversations/order', {
      LastReadMessageIndex: 1,
    });
    expect(seen).toMatchObject({ last_read_message_index: 1, unread_messages_count: 1 });
    const read = { last_read_message_index: 1, last_read_timestamp: '2026-03-01T12:01:00Z' };
    expect((await get(`${path}/Participants/${sid}`)).body).toMatchObject(read);
    await post(`${path}/Participants/${sid}`, { LastReadMessageIndex: 0 });
    const { body: again } = await get('/v1/Users/alice/Conversations/order');
    expect(again).toMatchObject({ last_read_message_index: 0, unread_messages_count: 2 });
  });

  it('is set absolutely, to an index up to the last one', async () => {
    const { open, join, say, post, remove, get } = conversationsForTests();
    const path = await open();
    const { sid } = await join(path, { Identity: 'alice' });
    const url = `${path}/Participants/${sid}`;
    await say(path, 4);
    const { messages } = (await get(`${path}/Messages`)).body;
    for (const at of [1, 3]) await remove(`${path}/Messages/${messages[at].sid}`);
    const set = async (LastReadMessageIndex: number): Promise<Json> =>
      (await post(url, { LastReadMessageIndex })).body;
    expect((await set(2)).last_read_message_index).toBe(2);
    expect((await set(0)).last_read_message_index).toBe(0);
    expect((await set(1)).last_read_message_index).toBe(1);
    for (const index of [3, 4, -1]) expect((await set(index)).code).toBe(50421);
    expect((await post(url, { LastReadMessageIndex: 'all' })).body.code).toBe(50421);
    expect((await get(url)).body.last_read_message_index).toBe(1);
  });

  it('comes with the moment that is given, which can be set alone', async () => {
    const { open, join, say, post } = conversationsForTests();
    const path = await open();
    const { sid } = await join(path, { Identity: 'alice' });
    await say(path, 1);
    const url = `${path}/Participants/${sid}`;
    const LastReadTimestamp = '2026-02-01T00:00:00Z';
    const { body } = await post(url, { LastReadMessageIndex: 0, LastReadTimestamp });
    const read = { last_read_message_index: 0, last_read_timestamp: LastReadTimestamp };
    expect(body).toMatchObject(read);
    const alone = { LastReadTimestamp: '2026-02-02T00:00:00Z' };
    expect((await post(url, alone)).body).toMatchObject({
      ...read,
      last_read_timestamp: '2026-02-02T00:00:00Z',
    });
  });

  it('is nothing at all again when it is sent empty', async () => {
    const { open, join, say, post } = conversationsForTests();
    const path = await open({ UniqueName: 'order' });
    const { sid } = await join(path, { Identity: 'alice' });
    await say(path, 1);
    const url = `${path}/Participants/${sid}`;
    await post(url, { LastReadMessageIndex: 0 });
    const unread = { last_read_message_index: null, last_read_timestamp: null };
    expect((await post(url, { LastReadMessageIndex: null })).body).toMatchObject(unread);
    await post(url, { LastReadMessageIndex: 0 });
    const { body } = await post('/v1/Users/alice/Conversations/order', {
      LastReadMessageIndex: null,
    });
    expect(body).toMatchObject({ last_read_message_index: null, unread_messages_count: null });
  });

  it('starts anew for one who leaves and comes back', async () => {
    const { open, join, say, post, remove, get } = conversationsForTests();
    const path = await open({ UniqueName: 'order' });
    await join(path, { Identity: 'alice' });
    await say(path, 1);
    const url = '/v1/Users/alice/Conversations/order';
    await post(url, { LastReadMessageIndex: 0, NotificationLevel: 'muted' });
    expect((await remove(url)).status).toBe(204);
    expect((await get(url)).status).toBe(404);
    await join(path, { Identity: 'alice' });
    expect((await get(url)).body).toMatchObject({
      last_read_message_index: null,
      notification_level: 'default',
    });
  });
});

describe('what is unread', () => {
  it('is what comes after, without what was deleted', async () => {
    const { open, join, say, post, remove, get } = conversationsForTests();
    const path = await open({ UniqueName: 'order' });
    await join(path, { Identity: 'alice' });
    await say(path, 3);
    const url = '/v1/Users/alice/Conversations/order';
    await post(url, { LastReadMessageIndex: 0 });
    const { messages } = (await get(`${path}/Messages`)).body;
    await remove(`${path}/Messages/${messages[1].sid}`);
    expect((await get(url)).body.unread_messages_count).toBe(1);
    await say(path, 2);
    expect((await get(url)).body.unread_messages_count).toBe(3);
    await post(url, { LastReadMessageIndex: 4 });
    expect((await get(url)).body.unread_messages_count).toBe(0);
  });

  it('is counted up to 1,000', async () => {
    const { open, join, say, post, get, emulator } = conversationsForTests();
    const path = await open({ UniqueName: 'order' });
    await join(path, { Identity: 'alice' });
    await say(path, 1);
    const state: Json = emulator.snapshot();
    const [conversation] = conversationsOf(state);
    conversation.messages = copies(conversation.messages[0], 1001, (index) => ({ index }));
    conversation.next_index = 1001;
    emulator.seed(state);
    const url = '/v1/Users/alice/Conversations/order';
    const { body } = await post(url, { LastReadMessageIndex: 0 });
    expect(body.unread_messages_count).toBe(1000);
    await say(path, 1);
    expect((await get(url)).body.unread_messages_count).toBe(1000);
  });

  it('is everything before the first time where that is chosen', async () => {
    const { open, join, say, get } = conversationsForTests({
      choices: { unreadBeforeFirstRead: 'all' },
    });
    const path = await open({ UniqueName: 'order' });
    await join(path, { Identity: 'alice' });
    await say(path, 2);
    const { body } = await get('/v1/Users/alice/Conversations/order');
    expect(body).toMatchObject({ last_read_message_index: null, unread_messages_count: 2 });
  });
});

describe('a conversation of a user', () => {
  it('is found by SIDs, by identity and by unique name', async () => {
    const { open, join, get } = conversationsForTests();
    const path = await open({ UniqueName: 'order/1' });
    await join(path, { Identity: 'alice@example.com' });
    const { body: user } = await get('/v1/Users/alice%40example.com');
    const [sid] = path.split('/').slice(-1);
    const bodies = [];
    for (const who of [user.sid, 'alice%40example.com']) {
      for (const what of [sid, 'order%2F1']) {
        bodies.push((await get(`/v1/Users/${who}/Conversations/${what}`)).body);
      }
    }
    expect(bodies[0].user_sid).toBe(user.sid);
    expect(bodies).toEqual([bodies[0], bodies[0], bodies[0], bodies[0]]);
  });

  it('shows what the conversation has', async () => {
    const { open, join, get } = conversationsForTests();
    const path = await open({
      FriendlyName: 'Order 1',
      UniqueName: 'order',
      Attributes: '{"order":1}',
      State: 'active',
      'Timers.Inactive': 'PT1M',
    });
    const { sid } = await join(path, { Identity: 'alice' });
    const { body: conversation } = await get(path);
    const { body } = await get('/v1/Users/alice/Conversations/order');
    expect(body).toMatchObject({
      attributes: '{"order":1}',
      conversation_sid: conversation.sid,
      conversation_state: 'active',
      date_created: conversation.date_created,
      date_updated: conversation.date_updated,
      friendly_name: 'Order 1',
      participant_sid: sid,
      timers: { date_inactive: '2026-03-01T12:01:00Z' },
      unique_name: 'order',
    });
  });

  it('stays in the list when it is closed, where it cannot be changed any more', async () => {
    const { open, join, close, get, post } = conversationsForTests();
    const path = await open({ UniqueName: 'order' });
    await join(path, { Identity: 'alice' });
    await close(path);
    const { conversations } = (await get('/v1/Users/alice/Conversations')).body;
    expect(conversations).toHaveLength(1);
    expect(conversations[0].conversation_state).toBe('closed');
    const { sid } = (await get(path)).body;
    const url = `/v1/Users/alice/Conversations/${sid}`;
    expect(refusal(await post(url, { NotificationLevel: 'muted' }))).toBe('400/50377');
  });

  it('goes back to the default for a notification level that is sent empty', async () => {
    const { open, join, post } = conversationsForTests();
    await join(await open({ UniqueName: 'order' }), { Identity: 'alice' });
    const url = '/v1/Users/alice/Conversations/order';
    const muted = await post(url, { NotificationLevel: 'muted' });
    expect(muted.body.notification_level).toBe('muted');
    const { body } = await post(url, { NotificationLevel: null });
    expect(body.notification_level).toBe('default');
  });

  it('needs no field for an update unless that is chosen', async () => {
    const { open, join, post } = conversationsForTests({ choices: { emptyUpdate: 'refuse' } });
    await join(await open({ UniqueName: 'order' }), { Identity: 'alice' });
    expect(refusal(await post('/v1/Users/alice/Conversations/order'))).toBe('400/20161');
  });

  it('is listed once, and none is skipped, while others come and go', async () => {
    const { open, join, get, remove } = conversationsForTests();
    for (let at = 0; at < 6; at++) await join(await open(), { Identity: 'alice' });
    const { conversations: all } = (await get('/v1/Users/alice/Conversations')).body;
    const { body: first } = await get('/v1/Users/alice/Conversations?PageSize=2');
    for (const { conversation_sid } of all.slice(1, 3)) {
      await remove(`/v1/Users/alice/Conversations/${conversation_sid}`);
    }
    await join(await open(), { Identity: 'alice' });
    const seen = [...first.conversations];
    let next = first.meta.next_page_url;
    while (next !== null) {
      const { body } = await get(next);
      seen.push(...body.conversations);
      next = body.meta.next_page_url;
    }
    const sids = seen.map(({ conversation_sid }: Json) => conversation_sid);
    for (const { conversation_sid } of all.slice(3)) {
      expect(sids.filter((sid) => sid === conversation_sid)).toHaveLength(1);
    }
  });
});
