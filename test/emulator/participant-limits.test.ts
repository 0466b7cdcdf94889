import { describe, expect, it } from 'vitest';
import {
  conversationsForTests,
  conversationsOf,
  copies,
  grouped,
  projected,
  reached,
  refusal,
} from '../helpers/emulator-conversations.ts';
import type { Json } from '../helpers/emulator.ts';

const ours = '+15550100000';

describe('a conversation', () => {
  it('has 1,000 participants at most, and room again when one leaves', async () => {
    const { open, join, post, remove, emulator } = conversationsForTests();
    const path = await open();
    const { sid } = await join(path, { Identity: 'first' });
    const state: Json = emulator.snapshot();
    const [conversation] = conversationsOf(state);
    const [first] = conversation.participants;
    conversation.participants = copies(first, 999, (at) => ({ identity: `user-${at}` }));
    emulator.seed(state);
    await join(path, { Identity: 'second' });
    const refused = await post(`${path}/Participants`, { Identity: 'last' });
    expect(refusal(refused)).toBe('400/50417');
    expect((await post('/v1/Users', { Identity: 'last' })).status).toBe(201);
    await remove(`${path}/Participants/${sid}`);
    await join(path, { Identity: 'last' });
  });

  it('has 50 participants outside chat at most', async () => {
    const { open, join, post } = conversationsForTests();
    const path = await open();
    for (let at = 10; at < 60; at++) await join(path, reached(`+155501000${at}`, ours));
    const refused = await post(`${path}/Participants`, reached('+15550100060', ours));
    expect(refusal(refused)).toBe('400/50418');
    await join(path, { Identity: 'alice' });
  });

  it('has 10 participants at most when it is a group text', async () => {
    const { open, join, post } = conversationsForTests();
    const path = await open();
    await join(path, projected(ours, 'alice'));
    await join(path, { Identity: 'bob' });
    for (let at = 1; at < 9; at++) await join(path, grouped(`+1555010000${at}`));
    for (const form of [grouped('+15550100009'), { Identity: 'carol' }]) {
      expect(refusal(await post(`${path}/Participants`, form))).toBe('400/50436');
    }
  });

  it('becomes no group text with more than 10 participants', async () => {
    const { open, join, post } = conversationsForTests();
    const path = await open();
    const { sid: first } = await join(path, { Identity: 'user-0' });
    for (let at = 1; at < 10; at++) await join(path, { Identity: `user-${at}` });
    expect(refusal(await post(`${path}/Participants`, grouped('+15550100001')))).toBe('400/50436');
    await join(path, { Identity: 'user-10' });
    const form = { 'MessagingBinding.ProjectedAddress': ours };
    expect(refusal(await post(`${path}/Participants/${first}`, form))).toBe('400/50436');
  });
});

describe('an identity', () => {
  it('takes part in 1,000 open conversations at most', async () => {
    const { open, join, post, emulator } = conversationsForTests();
    await join(await open(), { Identity: 'alice' });
    const state: Json = emulator.snapshot();
    const all = conversationsOf(state);
    const [participant] = all[0].participants;
    const [, ...others] = copies(participant, 999, () => ({}));
    all.push(...copies(all[0], 999, (at) => ({ participants: [others[at - 1]] })).slice(1));
    emulator.seed(state);
    await join(await open(), { Identity: 'alice' });
    const path = `${await open()}/Participants`;
    expect(refusal(await post(path, { Identity: 'alice' }))).toBe('400/50214');
    await join(path.replace('/Participants', ''), { Identity: 'bob' });
  });

  it('has room for another when one is closed, deleted or left', async () => {
    const limits = { conversationsOfIdentity: 1 };
    const { open, join, post, remove, close } = conversationsForTests({ limits });
    const full = async (): Promise<void> => {
      const refused = await post(`${await open()}/Participants`, { Identity: 'alice' });
      expect(refusal(refused)).toBe('400/50214');
    };
    const closed = await open();
    await join(closed, { Identity: 'alice' });
    await full();
    await close(closed);
    const deleted = await open();
    await join(deleted, { Identity: 'alice' });
    await full();
    await remove(deleted);
    const left = await open();
    const { sid } = await join(left, { Identity: 'alice' });
    await full();
    await remove(`${left}/Participants/${sid}`);
    await join(await open(), { Identity: 'alice' });
    await remove(closed);
    await full();
  });

  it('is at its limit for being attached to a number in a group text too', async () => {
    const { open, join, post } = conversationsForTests({ limits: { conversationsOfIdentity: 1 } });
    await join(await open(), { Identity: 'alice' });
    const path = await open();
    const { sid } = await join(path, projected(ours));
    const refused = await post(`${path}/Participants/${sid}`, { Identity: 'alice' });
    expect(refusal(refused)).toBe('400/50214');
  });
});
