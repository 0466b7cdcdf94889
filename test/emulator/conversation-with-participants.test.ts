import { describe, expect, it } from 'vitest';
import { runTimers } from '../../src/emulator/timers.ts';
import type { NewParticipant } from '../../src/emulator/store/records.ts';
import { emulatorForTests, type Json, type TestEmulator } from '../helpers/emulator.ts';
import {
  addConversation,
  start,
  worldForTests,
  type TestWorld,
} from '../helpers/emulator-world.ts';

const path = '/v1/ConversationWithParticipants';
const alice = '{"identity":"alice"}';
const sms = {
  messaging_binding: { address: '+15550101234', proxy_address: '+15550109876' },
};

async function create(
  { send }: TestEmulator,
  form: Record<string, string | string[]>,
): Promise<Json> {
  return (await send('POST', path, { form })).body;
}

async function participantsOf({ send }: TestEmulator, made: Json): Promise<Json> {
  return (await send('GET', made.links.participants)).body.participants;
}

describe('a conversation with participants', () => {
  it('is initializing for half a second, then active with all of them in it', async () => {
    const server = emulatorForTests();
    const made = await create(server, {
      FriendlyName: 'Delivery',
      Participant: [alice, JSON.stringify(sms)],
    });
    expect(made).toMatchObject({ state: 'initializing', friendly_name: 'Delivery', timers: {} });
    server.wait(499);
    expect((await server.send('GET', made.url)).body.state).toBe('initializing');
    expect(await participantsOf(server, made)).toEqual([]);
    server.wait(1);
    const { body } = await server.send('GET', made.url);
    expect(body).toEqual({
      ...made,
      state: 'active',
      links: { ...made.links, export: `${made.url}/Export` },
    });
    expect(
      (await participantsOf(server, made)).map(
        ({ identity, messaging_binding: binding }: Json) => identity ?? binding.address,
      ),
    ).toEqual(expect.arrayContaining(['alice', '+15550101234']));
    expect((await server.send('GET', '/v1/Users/alice')).status).toBe(200);
  });

  it('takes no change, no message and no participant while it is initializing', async () => {
    const server = emulatorForTests();
    const made = await create(server, { Participant: alice });
    const { messages, participants: joining } = made.links;
    for (const url of [made.url, messages, joining]) {
      const form = { FriendlyName: 'x', Body: 'x', Identity: 'bob' };
      const { body } = await server.send('POST', url, { form });
      expect(body).toMatchObject({ status: 400, code: 50386 });
    }
    expect((await server.send('GET', messages)).status).toBe(200);
  });

  it('can be deleted while it is initializing, and stays so', async () => {
    const server = emulatorForTests();
    const made = await create(server, { Participant: alice });
    expect((await server.send('DELETE', made.url)).status).toBe(204);
    server.wait(500);
    expect((await server.send('GET', made.url)).status).toBe(404);
    expect((await server.send('GET', '/v1/Users/alice')).status).toBe(404);
  });

  it('starts its timers when it becomes active, from that moment', async () => {
    const server = emulatorForTests();
    const timers = { 'Timers.Inactive': 'PT1M', 'Timers.Closed': 'PT10M' };
    const made = await create(server, { State: 'active', ...timers, Participant: alice });
    expect(made.timers).toEqual({});
    server.wait(2000);
    expect((await server.send('GET', made.url)).body).toMatchObject({
      state: 'active',
      timers: { date_inactive: '2026-03-01T12:01:00Z', date_closed: '2026-03-01T12:10:00Z' },
    });
    server.wait(60_000);
    expect((await server.send('GET', made.url)).body.state).toBe('inactive');
  });

  it('has the unique name from the start', async () => {
    const server = emulatorForTests();
    const made = await create(server, { UniqueName: 'order-1', Participant: alice });
    const { body } = await server.send('GET', '/v1/Conversations/order-1');
    expect(body.sid).toBe(made.sid);
    expect(await create(server, { UniqueName: 'order-1' })).toMatchObject({ code: 50353 });
  });

  it('without participants is active at once and changeable', async () => {
    const server = emulatorForTests();
    for (const form of [{}, { Participant: '' }]) {
      const made = await create(server, form);
      expect(made.state).toBe('active');
      expect((await server.send('POST', made.url, { form: { State: 'inactive' } })).status).toBe(
        200,
      );
    }
  });

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['nobody', '{}'],
    ['an identity that is no text', '{"identity":1}'],
    ['an empty identity', '{"identity":""}'],
    ['a long identity', `{"identity":"${'x'.repeat(257)}"}`],
    ['an empty binding', '{"messaging_binding":{}}'],
    ['names as of a form', '{"MessagingBinding":{"Address":"+15550101234"}}'],
    ['an address that is no text', '{"messaging_binding":{"address":5}}'],
  ])('is refused with 50424 for %s', async (_, participant) => {
    const server = emulatorForTests();
    const refused = await create(server, { Participant: [alice, participant] });
    expect(refused).toMatchObject({ status: 400, code: 50424 });
    expect((await server.send('GET', '/v1/Conversations')).body.conversations).toEqual([]);
  });

  it('is refused with 50426 for more than ten, or than the limit that was set', async () => {
    const server = emulatorForTests();
    expect((await create(server, { Participant: people(10) })).state).toBe('initializing');
    const refused = { status: 400, code: 50426 };
    expect(await create(server, { Participant: people(11) })).toMatchObject(refused);
    const strict = emulatorForTests({ limits: { participantsAtOnce: 2 } });
    expect(await create(strict, { Participant: people(3) })).toMatchObject(refused);
  });

  it('is refused as any new conversation is', async () => {
    const server = emulatorForTests();
    const closed = await create(server, { State: 'closed', Participant: alice });
    expect(closed).toMatchObject({ status: 400, code: 50384 });
    const timed = await create(server, { 'Timers.Closed': 'PT1H', Participant: alice });
    expect(timed).toMatchObject({ status: 400, code: 50382 });
  });
});

describe('the end of initializing', () => {
  it('leaves out who may not take part, and tells of the others and then of the state', () => {
    const here = worldForTests();
    const taken = waiting(here, [sms]);
    here.wait(10);
    runTimers(here.world, here.emit);
    expect(taken.data.state).toBe('active');
    const seenBefore = here.events.length;
    const conversation = waiting(here, [
      { identity: 'alice' },
      { identity: 'alice' },
      sms,
      { messaging_binding: { address: 'nonsense' } },
      { messaging_binding: { proxy_address: '+15550109876' } },
      { identity: 'bob' },
    ]);
    here.wait(60_000);
    runTimers(here.world, here.emit);
    expect([...conversation.participantsByIdentity.keys()]).toEqual(['alice', 'bob']);
    expect(conversation.participants.size).toBe(2);
    const at = start + 20;
    expect(here.events.slice(seenBefore)).toMatchObject([
      { type: 'onUserAdded', data: { identity: 'alice' } },
      { type: 'onParticipantAdded', at, conversation, data: { identity: 'alice' } },
      { type: 'onUserAdded', data: { identity: 'bob' } },
      { type: 'onParticipantAdded', at, conversation, data: { identity: 'bob' } },
      {
        type: 'onConversationStateUpdated',
        at,
        from: 'initializing',
        to: 'active',
        reason: 'EVENT',
      },
    ]);
    expect(conversation.data).toMatchObject({ initializing: null, date_updated: at });
  });

  it('comes before the timers that it starts, however far the clock is moved', () => {
    const here = worldForTests();
    waiting(here, [{ identity: 'alice' }], { timer_inactive: 'PT1M', timer_closed: 'PT10M' });
    here.wait(24 * 3_600_000);
    runTimers(here.world, here.emit);
    expect(
      here.events.flatMap((event) =>
        event.type === 'onConversationStateUpdated' ? [[event.at - start, event.to]] : [],
      ),
    ).toEqual([
      [10, 'active'],
      [60_010, 'inactive'],
      [600_010, 'closed'],
    ]);
  });
});

function people(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `{"identity":"user-${at}"}`);
}

/** A conversation that is initializing for ten milliseconds more. */
function waiting(
  here: TestWorld,
  participants: readonly NewParticipant[],
  data: Parameters<typeof addConversation>[1] = {},
): ReturnType<typeof addConversation> {
  const until = here.world.clock.now() + 10;
  const initializing = { until, participants, is_told: true };
  return addConversation(here, { state: 'initializing', initializing, ...data });
}
