import { describe, expect, it } from 'vitest';
import {
  conversationsForTests,
  grouped,
  projected,
  reached,
  refusal,
  type ConversationsForTests,
} from '../helpers/emulator-conversations.ts';

const [a, b, c, ours, others] = [
  '+15550100001',
  '+15550100002',
  '+15550100003',
  '+15550100000',
  '+15550100009',
];

describe('an address and a proxy address', () => {
  it('meet in one open conversation of the account, whatever its service', async () => {
    const { open, join, post } = conversationsForTests();
    const path = await open();
    await join(path, reached(a, ours));
    const { body: service } = await post('/v1/Services', { FriendlyName: 'other' });
    const elsewhere = `/v1/Services/${service.sid}/Conversations`;
    const { body } = await post(elsewhere);
    const refused = await post(`${elsewhere}/${body.sid}/Participants`, reached(a, ours));
    expect(refusal(refused)).toBe('409/50416');
    expect(refused.body.message).toContain(path.slice('/v1/Conversations/'.length));
    expect(refusal(await post(`${path}/Participants`, reached(a, ours)))).toBe('409/50416');
  });

  it('may each meet somebody else', async () => {
    const { open, join } = conversationsForTests();
    await join(await open(), reached(a, ours));
    for (const form of [reached(a, others), reached(b, ours)]) {
      expect((await join(await open(), form)).messaging_binding.type).toBe('sms');
    }
  });

  it('stand for one participant of a conversation', async () => {
    const { open, join, post } = conversationsForTests();
    const path = await open();
    await join(path, reached(a, ours));
    expect(refusal(await post(`${path}/Participants`, reached(a, others)))).toBe('409/50433');
  });

  it.each<[string, (world: ConversationsForTests, path: string, sid: string) => Promise<unknown>]>([
    ['the conversation is closed', ({ close }, path) => close(path)],
    ['the conversation is deleted', ({ remove }, path) => remove(path)],
    ['the participant leaves', ({ remove }, path, sid) => remove(`${path}/Participants/${sid}`)],
    [
      'the timer closes the conversation',
      async ({ post, wait }, path) => {
        await post(path, { 'Timers.Closed': 'PT10M' });
        wait(600_000);
      },
    ],
  ])('are free again when %s', async (_, release) => {
    const world = conversationsForTests();
    const path = await world.open();
    const { sid } = await world.join(path, reached(a, ours));
    await release(world, path, sid);
    const next = `${await world.open()}/Participants`;
    expect((await world.post(next, reached(a, ours))).status).toBe(201);
  });

  it('are not freed by one who leaves a closed conversation when they meet in another by then', async () => {
    const { open, join, close, remove, post } = conversationsForTests();
    const closed = await open();
    const { sid } = await join(closed, reached(a, ours));
    await close(closed);
    await join(await open(), reached(a, ours));
    expect((await remove(`${closed}/Participants/${sid}`)).status).toBe(204);
    expect(refusal(await post(`${await open()}/Participants`, reached(a, ours)))).toBe('409/50416');
  });
});

describe('a closed conversation that a state brings', () => {
  it('holds no addresses, and nobody has it among the open ones', async () => {
    const { open, join, close, post, emulator } = conversationsForTests({
      limits: { conversationsOfIdentity: 1 },
    });
    const [texts, group] = [await open(), await open()];
    await join(texts, reached(a, ours));
    await join(texts, { Identity: 'alice' });
    for (const form of [projected(ours), grouped(b)]) await join(group, form);
    for (const path of [texts, group]) await close(path);
    emulator.seed(emulator.snapshot());
    const next = await open();
    for (const form of [reached(a, ours), { Identity: 'alice' }]) await join(next, form);
    const nextGroup = await open();
    await join(nextGroup, projected(ours));
    expect((await post(`${nextGroup}/Participants`, grouped(b))).status).toBe(201);
  });
});

describe('a group text', () => {
  it('has phones, numbers of yours with somebody on chat behind them or not, and who is on chat only', async () => {
    const { open, join } = conversationsForTests();
    const path = await open();
    const { messaging_binding: phone } = await join(path, grouped(a));
    expect(phone).toEqual({ type: 'sms', address: a });
    const chat = await join(path, projected(ours, 'alice'));
    expect(chat.messaging_binding).toEqual({ type: 'sms', projected_address: ours });
    expect(chat).toMatchObject({ identity: 'alice', role_sid: expect.stringMatching(/^RL/) });
    const alone = await join(path, projected(others));
    expect(alone).toMatchObject({ identity: null, role_sid: null });
    await join(path, { Identity: 'bob' });
  });

  it('has every address once', async () => {
    const { open, join, post } = conversationsForTests();
    const path = await open();
    await join(path, grouped(a));
    await join(path, projected(ours, 'alice'));
    for (const form of [grouped(a), grouped(ours), projected(a), projected(ours, 'bob')]) {
      expect(refusal(await post(`${path}/Participants`, form))).toBe('409/50437');
    }
  });

  it('is the only one of these addresses, in whatever order they came', async () => {
    const { open, join, post } = conversationsForTests();
    const first = await open();
    for (const form of [grouped(a), grouped(b), projected(ours)]) await join(first, form);
    const second = await open();
    for (const form of [projected(ours, 'alice'), grouped(b)]) await join(second, form);
    const refused = await post(`${second}/Participants`, grouped(a));
    expect(refusal(refused)).toBe('409/50438');
    expect(refused.body.message).toContain(first.slice('/v1/Conversations/'.length));
    await join(second, grouped(c));
    await join(second, grouped(a));
  });

  it('is no group that others could be the same as before a second address and one of yours', async () => {
    const { open, join } = conversationsForTests();
    for (const path of [await open(), await open()]) {
      await join(path, projected(ours));
      expect(await join(path, { Identity: 'alice' })).toMatchObject({ messaging_binding: null });
    }
    for (const path of [await open(), await open()]) {
      await join(path, grouped(a));
      expect((await join(path, grouped(b))).messaging_binding.address).toBe(b);
    }
  });

  it.each<[string, (world: ConversationsForTests, path: string, sid: string) => Promise<unknown>]>([
    ['is closed', ({ close }, path) => close(path)],
    ['is deleted', ({ remove }, path) => remove(path)],
    ['loses a member', ({ remove }, path, sid) => remove(`${path}/Participants/${sid}`)],
    ['gets a member', ({ join }, path) => join(path, grouped(c))],
  ])('makes room for another of the same addresses when it %s', async (_, release) => {
    const world = conversationsForTests();
    const path = await world.open();
    await world.join(path, projected(ours));
    await world.join(path, grouped(b));
    const { sid } = await world.join(path, grouped(a));
    await release(world, path, sid);
    const next = await world.open();
    for (const form of [projected(ours), grouped(a)]) await world.join(next, form);
    expect((await world.post(`${next}/Participants`, grouped(b))).status).toBe(201);
  });

  it('does not mix with SMS over proxy addresses', async () => {
    const { open, join, post } = conversationsForTests();
    const group = await open();
    await join(group, projected(ours));
    const proxied = await open();
    await join(proxied, reached(a, ours));
    expect(refusal(await post(`${group}/Participants`, reached(b, ours)))).toBe('400/50420');
    expect(refusal(await post(`${proxied}/Participants`, projected(ours)))).toBe('400/50420');
    expect(refusal(await post(`${proxied}/Participants`, grouped(b)))).toBe('400/50412');
    await join(group, reached(`whatsapp:${c}`, `whatsapp:${ours}`));
  });
});
