import { describe, expect, it } from 'vitest';
import type { Answer, Call, Change, Page } from '../../src/emulator/call.ts';
import type { OperationId } from '../../generated/operations.ts';
import {
  createConversation,
  deleteConversation,
  updateConversation,
} from '../../src/emulator/handlers/conversations.ts';
import { insertMessage } from '../../src/emulator/store/messages.ts';
import { insertParticipant } from '../../src/emulator/store/participants.ts';
import type { Conversation } from '../../src/emulator/store/records.ts';
import { emulatorForTests, type Json, type TestEmulator } from '../helpers/emulator.ts';
import { addConversation, worldForTests, type TestWorld } from '../helpers/emulator-world.ts';
import { reachable } from '../helpers/reachable.ts';

const conversations = '/v1/Conversations';

async function create({ send }: TestEmulator, form: Record<string, string> = {}): Promise<Json> {
  return (await send('POST', conversations, { form })).body;
}

function sids(page: Json): readonly string[] {
  return page.conversations.map(({ sid }: Json) => sid);
}

describe('a new conversation', () => {
  it('keeps what it is given', async () => {
    const form = {
      FriendlyName: 'Order 1',
      UniqueName: 'order-1',
      Attributes: '{"order": 1}',
      State: 'InActive',
      MessagingServiceSid: `MG${'0'.repeat(32)}`,
      'Bindings.Email.Address': 'orders@example.com',
      'Bindings.Email.Name': 'Orders',
      DateCreated: '2020-02-01T10:00:00.750+02:00',
      DateUpdated: '2020-02-03T00:00:00Z',
    };
    expect(await create(emulatorForTests(), form)).toMatchObject({
      friendly_name: 'Order 1',
      unique_name: 'order-1',
      attributes: '{"order": 1}',
      state: 'inactive',
      messaging_service_sid: form.MessagingServiceSid,
      bindings: { email: { projected_address: 'orders@example.com', name: 'Orders' } },
      date_created: '2020-02-01T08:00:00Z',
      date_updated: '2020-02-03T00:00:00Z',
    });
  });

  it('has nothing where a field is sent empty', async () => {
    const fields = [
      'FriendlyName',
      'UniqueName',
      'Attributes',
      'Bindings.Email.Address',
      'DateCreated',
    ];
    const form = Object.fromEntries(fields.map((name) => [name, '']));
    const server = emulatorForTests();
    for (let times = 0; times < 2; times += 1) {
      expect(await create(server, form)).toMatchObject({
        friendly_name: null,
        unique_name: null,
        attributes: '{}',
        bindings: null,
        date_created: '2026-03-01T12:00:00Z',
      });
    }
  });

  it.each([
    [50003, { FriendlyName: 'x'.repeat(257) }],
    [50303, { Attributes: JSON.stringify('é'.repeat(8192)) }],
    [50304, { Attributes: '{' }],
    [50341, { MessagingServiceSid: '' }],
    [50341, { MessagingServiceSid: 'MG1' }],
    [50374, { State: '' }],
    [50378, { State: 'constructor' }],
    [50378, { State: 'initializing' }],
    [50384, { State: 'CLOSED' }],
    [50390, { UniqueName: `CH${'aB'.repeat(16)}` }],
    [50308, { DateCreated: 'yesterday' }],
    [20001, { 'Bindings.Email.Address': 'nobody' }],
    [20001, { 'Bindings.Email.Name': 'Orders' }],
  ])('is refused with %i for %j', async (code, form) => {
    const server = emulatorForTests();
    expect(await create(server, form)).toMatchObject({ status: 400, code });
    expect(sids((await server.send('GET', conversations)).body)).toEqual([]);
  });

  it('is the same at both mounts, each with its own addresses', async () => {
    const server = emulatorForTests();
    const made = await create(server, { UniqueName: 'order-1' });
    const scoped = `/v1/Services/${made.chat_service_sid}/Conversations`;
    const { body } = await server.send('GET', `${scoped}/order-1`);
    expect(body).toEqual(JSON.parse(JSON.stringify(made).replaceAll(conversations, scoped)));
    const taken = await server.send('POST', scoped, { form: { UniqueName: 'order-1' } });
    expect(taken.body).toMatchObject({ status: 409, code: 50353 });
  });
});

describe('a unique name', () => {
  it('is unique in its service only', async () => {
    const server = emulatorForTests();
    const other = await server.send('POST', '/v1/Services', { form: { FriendlyName: 'Other' } });
    await create(server, { UniqueName: 'order-1' });
    const path = `${other.body.url}/Conversations`;
    const { status } = await server.send('POST', path, { form: { UniqueName: 'order-1' } });
    expect(status).toBe(201);
    expect((await server.send('POST', path, { form: { UniqueName: 'order-1' } })).status).toBe(409);
  });

  it('can be kept, moved, removed, and then given to another', async () => {
    const server = emulatorForTests();
    const one = await create(server, { UniqueName: 'order-1' });
    const two = await create(server);
    const name = (to: Json, UniqueName: string): Promise<Json> =>
      server.send('POST', to.url, { form: { UniqueName } });
    const named = (path: string): Promise<Json> => server.send('GET', `${conversations}/${path}`);
    expect((await name(one, 'order-1')).status).toBe(200);
    expect((await name(one, 'order-2')).body.unique_name).toBe('order-2');
    expect((await named('order-1')).status).toBe(404);
    expect((await name(two, 'order-1')).status).toBe(200);
    expect((await name(one, '')).body.unique_name).toBeNull();
    expect((await named('order-2')).status).toBe(404);
    expect((await named('order-1')).body.sid).toBe(two.sid);
  });

  it('stays taken by a closed conversation and is free once that is deleted', async () => {
    const server = emulatorForTests();
    const { url } = await create(server, { UniqueName: 'order-1' });
    await server.send('POST', url, { form: { State: 'closed' } });
    expect(await create(server, { UniqueName: 'order-1' })).toMatchObject({ code: 50353 });
    await server.send('DELETE', url);
    expect(await create(server, { UniqueName: 'order-1' })).toMatchObject({ state: 'active' });
  });
});

describe('an update', () => {
  it('changes what it names and nothing else', async () => {
    const server = emulatorForTests();
    const made = await create(server, { FriendlyName: 'One', Attributes: '{"a":1}' });
    server.wait(1500);
    const { body } = await server.send('POST', made.url, { form: { FriendlyName: 'Two' } });
    const changes = { friendly_name: 'Two', date_updated: '2026-03-01T12:00:01Z' };
    expect(body).toEqual({ ...made, ...changes });
    expect((await server.send('GET', made.url)).body).toEqual(body);
  });

  it('clears names, attributes and the email address that are sent empty', async () => {
    const server = emulatorForTests();
    const made = await create(server, {
      FriendlyName: 'One',
      UniqueName: 'one',
      Attributes: '{"a":1}',
      'Bindings.Email.Address': 'one@example.com',
      'Bindings.Email.Name': 'One',
    });
    const form = { FriendlyName: '', UniqueName: '', Attributes: '', 'Bindings.Email.Address': '' };
    expect((await server.send('POST', made.url, { form })).body).toMatchObject({
      friendly_name: null,
      unique_name: null,
      attributes: '{}',
      bindings: null,
    });
  });

  it('changes the two parts of the email address one by one', async () => {
    const server = emulatorForTests();
    const { url } = await create(server, { 'Bindings.Email.Address': 'one@example.com' });
    const bindings = async (form: Record<string, string>): Promise<Json> =>
      (await server.send('POST', url, { form })).body.bindings;
    expect(await bindings({ 'Bindings.Email.Name': 'One' })).toEqual({
      email: { projected_address: 'one@example.com', name: 'One' },
    });
    expect(await bindings({ 'Bindings.Email.Address': 'two@example.com' })).toEqual({
      email: { projected_address: 'two@example.com', name: 'One' },
    });
    expect(await bindings({ 'Bindings.Email.Name': '' })).toEqual({
      email: { projected_address: 'two@example.com' },
    });
  });

  it.each([
    [50374, { State: '' }],
    [50378, { State: 'initializing' }],
    [50341, { MessagingServiceSid: '' }],
    [50390, { UniqueName: `CH${'0'.repeat(32)}` }],
    [20001, { 'Bindings.Email.Name': 'Orders' }],
  ])('is refused with %i for %j and changes nothing', async (code, form) => {
    const server = emulatorForTests();
    const made = await create(server);
    const { body } = await server.send('POST', made.url, { form: { FriendlyName: 'No', ...form } });
    expect(body).toMatchObject({ status: 400, code });
    expect((await server.send('GET', made.url)).body).toEqual(made);
  });

  it('of nothing is answered with the conversation as it is, or refused where that was chosen', async () => {
    const accepting = emulatorForTests();
    const { url } = await create(accepting);
    expect((await accepting.send('POST', url, { form: { Unknown: 'x' } })).status).toBe(200);
    const refusing = emulatorForTests({ choices: { emptyUpdate: 'refuse' } });
    const made = await create(refusing);
    const { body } = await refusing.send('POST', made.url, { form: { Unknown: 'x' } });
    expect(body).toMatchObject({ status: 400, code: 20161 });
  });
});

describe('the state of a conversation', () => {
  it.each([
    ['active', 'active', 200],
    ['active', 'inactive', 200],
    ['active', 'closed', 200],
    ['inactive', 'active', 200],
    ['inactive', 'inactive', 200],
    ['inactive', 'closed', 200],
    ['closed', 'active', 400],
    ['closed', 'inactive', 400],
    ['closed', 'closed', 400],
  ])('that is %s is set to %s: %i', async (from, to, status) => {
    const server = emulatorForTests();
    const { url } = await create(server);
    await server.send('POST', url, { form: { State: from } });
    const answer = await server.send('POST', url, { form: { State: to } });
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(status === 400 ? 50377 : undefined);
    expect((await server.send('GET', url)).body.state).toBe(status === 400 ? 'closed' : to);
  });

  it('that is closed takes no change of a name either, and no message', async () => {
    const server = emulatorForTests();
    const made = await create(server);
    await server.send('POST', made.url, { form: { State: 'closed' } });
    for (const url of [made.url, made.links.messages]) {
      const { body } = await server.send('POST', url, { form: { FriendlyName: 'x', Body: 'x' } });
      expect(body).toMatchObject({ status: 400, code: 50377 });
    }
  });

  it('that becomes closed frees the addresses in it', () => {
    const here = worldForTests();
    const conversation = addConversation(here);
    addParticipants(here, conversation);
    expect(here.account.conversationsByPair.size).toBe(1);
    commit(updateConversation(call(here, conversation, { State: 'closed' })));
    expect(here.account.conversationsByPair.size).toBe(0);
  });
});

describe('the list of conversations', () => {
  async function withDates(): Promise<TestEmulator> {
    const server = emulatorForTests();
    for (const [at, state] of ['active', 'inactive', 'active', 'closed', 'active'].entries()) {
      const DateCreated = `2026-02-0${at + 1}T12:00:00Z`;
      const { url } = await create(server, { UniqueName: `${at + 1}`, DateCreated });
      if (state !== 'active') await server.send('POST', url, { form: { State: state } });
    }
    return server;
  }

  async function names({ send }: TestEmulator, query: string): Promise<readonly string[]> {
    const { body } = await send('GET', `${conversations}?${query}`);
    return body.conversations.map((one: Json) => one.unique_name);
  }

  it('is in the order of SIDs without a date', async () => {
    const server = await withDates();
    const all = sids((await server.send('GET', conversations)).body);
    expect(all).toHaveLength(5);
    expect(all).toEqual([...all].sort());
  });

  it.each([
    ['StartDate=2026-02-03T12:00:00Z', ['5', '4', '3']],
    ['EndDate=2026-02-03T12:00:00Z', ['3', '2', '1']],
    ['StartDate=2026-02-02T00:00:00Z&EndDate=2026-02-04T23:59:59Z', ['4', '3', '2']],
    ['StartDate=2026-02-03T12:00:00Z&EndDate=2026-02-03T12:00:00Z', ['3']],
    ['StartDate=2026-02-02T14:00:00%2B02:00&EndDate=2026-02-02T12:00:00Z', ['2']],
    ['StartDate=2026-02-01T00:00:00Z&State=Active', ['5', '3', '1']],
    ['StartDate=2027-01-01T00:00:00Z', []],
    ['StartDate=&EndDate=2026-02-02T00:00:00Z', ['1']],
  ])('with %s is, from the newest on, %j', async (query, expected) => {
    expect(await names(await withDates(), query)).toEqual(expected);
  });

  it.each([
    ['State=active', ['1', '3', '5']],
    ['State=inactive', ['2']],
    ['State=closed', ['4']],
    ['State=', ['1', '2', '3', '4', '5']],
  ])('with %s has %j', async (query, expected) => {
    expect([...(await names(await withDates(), query))].sort()).toEqual(expected);
  });

  it('has what was created in the last second of its time', async () => {
    const server = emulatorForTests();
    server.wait(999);
    await create(server, { UniqueName: 'late' });
    expect(await names(server, 'EndDate=2026-03-01T12:00:00Z')).toEqual(['late']);
  });

  it.each([
    [50396, 'StartDate=2026-02-03T12:00:01Z&EndDate=2026-02-03T12:00:00Z'],
    [20001, 'StartDate=yesterday'],
    [50378, 'State=initializing'],
    [20001, 'EndDate=2026-02-03T12:00:00Z&PageToken=PA00'],
  ])('is refused with %i for %s', async (code, query) => {
    const server = emulatorForTests();
    const { body } = await server.send('GET', `${conversations}?${query}`);
    expect(body).toMatchObject({ status: 400, code });
  });

  it.each(['', '&StartDate=2020-01-01T00:00:00Z', '&State=active'])(
    'skips nothing and repeats nothing while others come and go, with "%s"',
    async (filter) => {
      const server = emulatorForTests();
      const lasting: string[] = [];
      for (let at = 0; at < 40; at += 1) {
        server.wait(at % 3 === 0 ? 1000 : 0);
        lasting.push((await create(server)).sid);
      }
      const passing: string[] = [];
      const seen: string[] = [];
      let url: string | null = `${conversations}?PageSize=4${filter}`;
      while (url !== null) {
        const { body }: Json = await server.send('GET', url);
        seen.push(...sids(body));
        url = body.meta.next_page_url;
        expect(body.meta.next_page_url ?? '').toContain(url === null ? '' : filter.slice(1, 6));
        server.wait(500);
        const gone = passing.shift();
        if (gone !== undefined) await server.send('DELETE', `${conversations}/${gone}`);
        // Those just listed, and with them the cursor of the next page, may go as well.
        const last = seen.at(-1) ?? '';
        if (!lasting.slice(0, 20).includes(last)) {
          await server.send('DELETE', `${conversations}/${last}`);
        }
        passing.push((await create(server)).sid, (await create(server)).sid);
        if (seen.length > 500) break;
      }
      expect(new Set(seen).size).toBe(seen.length);
      const kept = lasting.slice(0, 20);
      expect(kept.filter((sid) => !seen.includes(sid))).toEqual([]);
    },
  );

  it('leads back over the same pages where it is the newest first', async () => {
    const server = await withDates();
    const path = `${conversations}?PageSize=2&StartDate=2026-01-01T00:00:00Z`;
    const first = (await server.send('GET', path)).body;
    const second = (await server.send('GET', first.meta.next_page_url)).body;
    const third = (await server.send('GET', second.meta.next_page_url)).body;
    expect(third.meta.next_page_url).toBeNull();
    const back = (await server.send('GET', third.meta.previous_page_url)).body;
    expect(back.conversations).toEqual(second.conversations);
    const start = (await server.send('GET', back.meta.previous_page_url)).body;
    expect(start.conversations).toEqual(first.conversations);
    expect(start.meta.previous_page_url).toBeNull();
  });
});

describe('a deleted conversation', () => {
  it('is gone with all that belongs to it', async () => {
    const server = emulatorForTests();
    const made = await create(server, { UniqueName: 'order-1' });
    const { body: message } = await server.send('POST', made.links.messages, {
      form: { Body: 'Hello' },
    });
    expect((await server.send('DELETE', made.url)).status).toBe(204);
    for (const url of [made.url, message.url, made.links.messages]) {
      expect((await server.send('GET', url)).body).toMatchObject({ status: 404, code: 20404 });
    }
    expect((await server.send('DELETE', made.url)).status).toBe(404);
  });

  it.each(['active', 'inactive', 'closed'])('that was %s is in no index and no timer', (state) => {
    const here = worldForTests();
    const other = addConversation(here, { unique_name: 'other' });
    const timers = { timer_inactive: 'PT1M', timer_closed: 'PT10M' };
    const conversation = addConversation(here, { unique_name: 'order-1', ...timers });
    addParticipants(here, conversation);
    addMessage(here, conversation);
    commit(updateConversation(call(here, conversation, { State: state, 'Timers.Closed': 'PT1H' })));
    expect(reachable(here.account, conversation)).toBe(true);
    commit(deleteConversation(call(here, conversation)));
    expect(reachable(here.account, conversation)).toBe(false);
    for (const participant of conversation.participants.values()) {
      expect(reachable(here.account, participant)).toBe(false);
    }
    expect(here.world.schedule.next(Number.POSITIVE_INFINITY)).toBeUndefined();
    expect(here.account.conversationsByPair.size).toBe(0);
    expect(here.service.conversationsByIdentity.size).toBe(0);
    expect(here.service.participantsByAddress.size).toBe(0);
    expect([...here.service.conversations.values()]).toEqual([other]);
  });
});

describe('the events of a conversation', () => {
  it('are asked before it is there, and told with it afterwards', () => {
    const here = worldForTests();
    const change = createConversation(call(here, undefined, { FriendlyName: 'One' }));
    const asked = asChange(change).before();
    expect(asked).toMatchObject({ type: 'onConversationAdd', data: { friendly_name: 'One' } });
    expect(asked).not.toHaveProperty('conversation');
    expect(here.service.conversations.size).toBe(0);
    expect(here.events).toEqual([]);
    commit(change);
    const conversation = here.service.conversations.first();
    expect(here.events).toEqual([
      expect.objectContaining({ type: 'onConversationAdded', conversation }),
    ]);
  });

  it('are asked with what an update would make of it, and told with the change of state', () => {
    const here = worldForTests();
    const conversation = addConversation(here, { friendly_name: 'One' });
    const change = updateConversation(
      call(here, conversation, { FriendlyName: 'Two', State: 'inactive' }),
    );
    const changed = { friendly_name: 'Two', state: 'inactive' };
    expect(asChange(change).before()).toMatchObject({
      type: 'onConversationUpdate',
      data: changed,
    });
    expect(conversation.data).toMatchObject({ friendly_name: 'One', state: 'active' });
    commit(change);
    expect(here.events).toMatchObject([
      { type: 'onConversationUpdated', data: changed },
      { type: 'onConversationStateUpdated', from: 'active', to: 'inactive', reason: 'API' },
    ]);
  });

  it('are asked before it is deleted, and told when it is gone', () => {
    const here = worldForTests();
    const conversation = addConversation(here);
    const change = deleteConversation(call(here, conversation));
    expect(asChange(change).before()).toMatchObject({ type: 'onConversationRemove', conversation });
    expect(here.service.conversations.size).toBe(1);
    commit(change);
    expect(here.events).toMatchObject([{ type: 'onConversationRemoved', conversation }]);
  });

  it('know a change by somebody else from a message that came in meanwhile', () => {
    const here = worldForTests();
    const conversation = addConversation(here);
    const { target } = asChange(updateConversation(call(here, conversation, { State: 'closed' })));
    const before = JSON.stringify(target?.record);
    addMessage(here, conversation);
    expect(JSON.stringify(target?.record)).toBe(before);
    commit(updateConversation(call(here, conversation, { FriendlyName: 'Other' })));
    expect(JSON.stringify(target?.record)).not.toBe(before);
  });
});

function call<Id extends OperationId>(
  { world, account, service, emit }: TestWorld,
  conversation?: Conversation,
  form: Record<string, string> = {},
): Call<Id> {
  const url = 'http://emulator.test/v1';
  return {
    path: { Sid: conversation?.data.sid },
    query: {},
    form,
    account,
    service,
    mount: { isScoped: false, url, root: url },
    pathname: '/v1/Conversations',
    now: world.clock.now(),
    world,
    emit,
  } as unknown as Call<Id>;
}

function asChange(reply: Answer | Page | Change): Change {
  if ('commit' in reply) return reply;
  throw new Error('This was answered without asking.');
}

function commit(reply: Answer | Page | Change): void {
  asChange(reply).commit();
}

/** Alice on chat, Bob by SMS. */
function addParticipants({ world, emit, service }: TestWorld, conversation: Conversation): void {
  const now = world.clock.now();
  const common = {
    attributes: '{}',
    last_read_message_index: null,
    last_read_timestamp: null,
    notification_level: 'default',
    date_created: now,
    date_updated: now,
  } as const;
  const role_sid = service.configuration.default_conversation_role_sid;
  const alice = { sid: world.newSid('MB'), identity: 'alice', messaging_binding: null, role_sid };
  const messaging_binding = { type: 'sms', address: '+15550101234', proxy_address: '+15550109876' };
  const bob = { sid: world.newSid('MB'), identity: null, messaging_binding, role_sid: null };
  insertParticipant(conversation, { ...common, ...alice }, world, emit);
  insertParticipant(conversation, { ...common, ...bob }, world, emit);
}

function addMessage({ world }: TestWorld, conversation: Conversation): void {
  const now = world.clock.now();
  insertMessage(conversation, {
    sid: world.newSid('IM'),
    index: conversation.data.next_index,
    author: 'alice',
    body: 'Hello',
    media: null,
    attributes: '{}',
    participant_sid: null,
    content_sid: null,
    subject: null,
    receipts: null,
    date_created: now,
    date_updated: now,
  });
}
