import { describe, expect, it } from 'vitest';
import { emulatorForTests, type Json, type TestEmulator } from '../helpers/emulator.ts';

const minute = 60_000;
const conversations = '/v1/Conversations';
const timers = { State: 'active', 'Timers.Inactive': 'PT1M', 'Timers.Closed': 'PT10M' };

async function create(server: TestEmulator, form: Record<string, string> = timers): Promise<Json> {
  return (await server.send('POST', conversations, { form })).body;
}

async function fetched({ send }: TestEmulator, { url }: Json): Promise<Json> {
  return (await send('GET', url)).body;
}

describe('the timers of a conversation', () => {
  it('count from the same moment', async () => {
    expect((await create(emulatorForTests())).timers).toEqual({
      date_inactive: '2026-03-01T12:01:00Z',
      date_closed: '2026-03-01T12:10:00Z',
    });
  });

  it('make it inactive and then close it, each at its moment and not when somebody looks', async () => {
    const server = emulatorForTests();
    const made = await create(server);
    server.wait(minute - 1);
    expect(await fetched(server, made)).toMatchObject({ state: 'active', timers: made.timers });
    server.wait(1);
    expect(await fetched(server, made)).toMatchObject({
      state: 'inactive',
      timers: { date_closed: '2026-03-01T12:10:00Z' },
      date_updated: '2026-03-01T12:01:00Z',
    });
    server.wait(60 * minute);
    expect(await fetched(server, made)).toMatchObject({
      state: 'closed',
      timers: {},
      date_updated: '2026-03-01T12:10:00Z',
    });
  });

  it('go off when the clock is moved, without a request', async () => {
    const server = emulatorForTests();
    const made = await create(server);
    server.emulator.advance('PT1M');
    expect(await fetched(server, made)).toMatchObject({
      state: 'inactive',
      date_updated: '2026-03-01T12:01:00Z',
    });
  });

  it('start anew with a message, which makes an inactive conversation active', async () => {
    const server = emulatorForTests();
    const made = await create(server);
    server.wait(2 * minute);
    await server.send('POST', made.links.messages, { form: { Body: 'Hello' } });
    expect(await fetched(server, made)).toMatchObject({
      state: 'active',
      timers: { date_inactive: '2026-03-01T12:03:00Z', date_closed: '2026-03-01T12:12:00Z' },
      date_updated: '2026-03-01T12:02:00Z',
    });
  });

  it('start anew with an update that sets one of them, and not with any other', async () => {
    const server = emulatorForTests();
    const made = await create(server);
    server.wait(minute / 2);
    const named = await server.send('POST', made.url, { form: { FriendlyName: 'Order 1' } });
    expect(named.body.timers).toEqual(made.timers);
    const other = await server.send('POST', made.url, { form: { 'Timers.Inactive': 'PT2M' } });
    expect(other.body.timers).toEqual({
      date_inactive: '2026-03-01T12:02:30Z',
      date_closed: '2026-03-01T12:10:30Z',
    });
  });

  it('stop when they are sent empty', async () => {
    const server = emulatorForTests();
    const made = await create(server);
    const form = { 'Timers.Inactive': null, 'Timers.Closed': null };
    expect((await server.send('POST', made.url, { form })).body.timers).toEqual({});
    server.wait(60 * minute);
    expect(await fetched(server, made)).toMatchObject({ state: 'active' });
  });

  it('lose the one for inactivity when the conversation is set inactive, until it is active again', async () => {
    const server = emulatorForTests();
    const made = await create(server);
    const inactive = await server.send('POST', made.url, { form: { State: 'inactive' } });
    expect(inactive.body.timers).toEqual({ date_closed: '2026-03-01T12:10:00Z' });
    server.wait(5 * minute);
    const active = await server.send('POST', made.url, { form: { State: 'active' } });
    expect(active.body.timers).toEqual({
      date_inactive: '2026-03-01T12:06:00Z',
      date_closed: '2026-03-01T12:15:00Z',
    });
  });

  it('stop when it is closed', async () => {
    const server = emulatorForTests();
    const made = await create(server);
    const closed = await server.send('POST', made.url, { form: { State: 'closed' } });
    expect(closed.body).toMatchObject({ state: 'closed', timers: {} });
    server.wait(60 * minute);
    expect(await fetched(server, made)).toEqual(closed.body);
  });

  it('are those of the account where none are given, and none where they are sent empty', async () => {
    const server = emulatorForTests();
    server.emulator.seed(withDefaults(server.emulator.snapshot()));
    expect((await create(server, {})).timers).toEqual({
      date_inactive: '2026-03-01T12:05:00Z',
      date_closed: '2026-03-02T12:00:00Z',
    });
    expect((await create(server, { State: 'active', 'Timers.Inactive': 'PT1M' })).timers).toEqual({
      date_inactive: '2026-03-01T12:01:00Z',
      date_closed: '2026-03-02T12:00:00Z',
    });
    expect((await create(server, { 'Timers.Inactive': '', 'Timers.Closed': '' })).timers).toEqual(
      {},
    );
  });

  it.each([
    [50375, { State: 'active', 'Timers.Inactive': 'PT59S' }],
    [50376, { State: 'active', 'Timers.Closed': 'PT9M' }],
    [50379, { State: 'active', 'Timers.Inactive': '1 minute' }],
    [50380, { State: 'active', 'Timers.Closed': 'PT' }],
    [50382, { 'Timers.Inactive': 'PT1M' }],
    [50382, { 'Timers.Closed': 'PT10M' }],
  ])('are refused with %i for %j', async (code, form) => {
    expect(await create(emulatorForTests(), form)).toMatchObject({ status: 400, code });
  });

  it.each([
    [50375, { 'Timers.Inactive': 'PT0S' }],
    [50376, { 'Timers.Closed': 'PT599S' }],
  ])('are refused with %i for an update to %j, which leaves all as it was', async (code, form) => {
    const server = emulatorForTests();
    const made = await create(server);
    const { body } = await server.send('POST', made.url, { form: { FriendlyName: 'No', ...form } });
    expect(body).toMatchObject({ status: 400, code });
    expect(await fetched(server, made)).toEqual(made);
  });

  it('may be longer than a calendar goes', async () => {
    const server = emulatorForTests();
    const form = { State: 'active', 'Timers.Closed': 'P99999999999Y' };
    expect((await create(server, form)).timers).toEqual({ date_closed: '9999-12-31T23:59:59Z' });
  });
});

function withDefaults(state: Json): Json {
  const [account] = state.accounts;
  account.configuration.default_inactive_timer = 'PT5M';
  account.configuration.default_closed_timer = 'P1D';
  return state;
}
