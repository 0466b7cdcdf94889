import { expect, it } from 'vitest';
import {
  conversationsForTests,
  projected,
  reached,
  type ConversationsForTests,
} from '../helpers/emulator-conversations.ts';
import type { Json } from '../helpers/emulator.ts';

const [phone, ours] = ['+15550100001', '+15550100000'];

it('finds the conversations of an address, closed ones too', async () => {
  const { open, join, close, get } = conversationsForTests();
  const first = await open();
  await join(first, reached(phone, ours));
  await close(first);
  await join(await open(), reached(phone, ours));
  await join(await open(), reached('+15550100002', ours));
  const found = await search(get, { Address: phone });
  const states = new Set(found.map(({ conversation_state }) => conversation_state));
  expect(found).toHaveLength(2);
  expect(states).toEqual(new Set(['active', 'closed']));
});

it('does not find a conversation that was left or deleted', async () => {
  const { open, join, get, remove } = conversationsForTests();
  const [left, deleted] = [await open(), await open()];
  for (const path of [left, deleted]) {
    await join(path, { Identity: 'alice' });
    await join(path, reached(phone, path === left ? ours : '+15550100009'));
  }
  for (const { sid } of (await get(`${left}/Participants`)).body.participants) {
    await remove(`${left}/Participants/${sid}`);
  }
  expect(await search(get, { Identity: 'alice' })).toHaveLength(1);
  expect(await search(get, { Address: phone })).toHaveLength(1);
  await remove(deleted);
  expect(await search(get, { Identity: 'alice' })).toEqual([]);
  expect(await search(get, { Address: phone })).toEqual([]);
});

it('does not find anybody by an address of yours', async () => {
  const { open, join, get } = conversationsForTests();
  await join(await open(), reached(phone, ours));
  await join(await open(), projected(ours, 'alice'));
  expect(await search(get, { Address: ours })).toEqual([]);
});

it('shows a projected address', async () => {
  const { open, join, get } = conversationsForTests();
  await join(await open(), projected(ours, 'alice'));
  const [found] = await search(get, { Identity: 'alice' });
  expect(found.participant_messaging_binding).toEqual({
    type: 'sms',
    address: null,
    proxy_address: null,
    projected_address: ours,
    level: null,
    name: null,
  });
});

it('finds nothing of another service', async () => {
  const { open, join, get, post } = conversationsForTests();
  await join(await open(), { Identity: 'alice' });
  const { body } = await post('/v1/Services', { FriendlyName: 'other' });
  const elsewhere = `/v1/Services/${body.sid}`;
  expect(await search(get, { Identity: 'alice' }, elsewhere)).toEqual([]);
});

it('has no user where the user was deleted and the participant stays', async () => {
  const { open, join, get, remove } = conversationsForTests({
    choices: { deletedUser: 'leaves-participants' },
  });
  await join(await open(), { Identity: 'alice' });
  await remove('/v1/Users/alice');
  const [found] = await search(get, { Identity: 'alice' });
  expect(found).toMatchObject({ participant_identity: 'alice', participant_user_sid: null });
});

it('repeats what was looked up in the addresses of its pages', async () => {
  const { open, join, get } = conversationsForTests();
  for (const proxy of ['+15550100008', '+15550100009', ours]) {
    await join(await open(), reached(phone, proxy));
  }
  const sids: string[] = [];
  let next = `/v1/ParticipantConversations?Address=${encodeURIComponent(phone)}&PageSize=1`;
  while (next !== null) {
    const { body } = await get(next);
    sids.push(...body.conversations.map(({ participant_sid }: Json) => participant_sid));
    next = body.meta.next_page_url;
  }
  expect(new Set(sids).size).toBe(3);
  expect(sids).toEqual(sids.toSorted());
});

async function search(
  get: ConversationsForTests['get'],
  query: Readonly<Record<string, string>>,
  mount = '/v1',
): Promise<readonly Json[]> {
  const asked = new URLSearchParams(query).toString();
  const { body } = await get(`${mount}/ParticipantConversations?${asked}`);
  return body.conversations;
}
