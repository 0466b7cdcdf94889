import { describe, expect, it } from 'vitest';
import { emulatorForTests, type Exchange, type Json } from '../helpers/emulator.ts';
import type { Form } from './cases/case.ts';

const chat = { Identity: 'alice' };
const sms = {
  'MessagingBinding.Address': '+15550100001',
  'MessagingBinding.ProxyAddress': '+15550100000',
};
const whatsapp = {
  'MessagingBinding.Address': 'whatsapp:+15550100002',
  'MessagingBinding.ProxyAddress': 'whatsapp:+15550100000',
};

describe('the receipts of a message', () => {
  it('are none where all are on chat', async () => {
    const { say, receipts } = await conversation(chat);
    const { body } = await say({ Body: 'Hello' });
    expect(body.delivery).toBeNull();
    expect(items(await receipts(body.sid))).toEqual([]);
  });

  it('are one for each participant outside chat', async () => {
    const { say, receipts, participants } = await conversation(chat, sms, whatsapp);
    const { body } = await say({ Body: 'Hello', Author: 'alice' });
    expect(body.delivery).toEqual({
      total: 2,
      sent: 'all',
      delivered: 'none',
      read: 'none',
      failed: 'none',
      undelivered: 'none',
    });
    const found = items(await receipts(body.sid));
    expect(new Set(found.map((receipt) => receipt.participant_sid))).toEqual(
      new Set(participants.slice(1)),
    );
    const kinds = new Map(
      found.map((receipt) => [receipt.participant_sid, receipt.channel_message_sid.slice(0, 2)]),
    );
    expect(participants.slice(1).map((sid) => kinds.get(sid))).toEqual(['SM', 'WA']);
    for (const receipt of found) {
      expect(receipt).toMatchObject({ message_sid: body.sid, status: 'sent', error_code: 0 });
    }
  });

  it('have none for the one who wrote it', async () => {
    const { say, receipts, participants } = await conversation(sms, whatsapp);
    const { body } = await say({ Author: '+15550100001' });
    expect(items(await receipts(body.sid)).map((one) => one.participant_sid)).toEqual(
      participants.slice(1),
    );
    const alone = await conversation(sms);
    const { body: toNobody } = await alone.say({ Author: '+15550100001' });
    expect(toNobody.delivery).toBeNull();
  });

  it('stay when a participant leaves, and do not grow when another one joins', async () => {
    const { say, receipts, participants, path, send } = await conversation(sms);
    const { body } = await say({});
    const before = items(await receipts(body.sid));
    await send('DELETE', `${path}/Participants/${participants[0]}`);
    await send('POST', `${path}/Participants`, { form: whatsapp });
    expect(items(await receipts(body.sid))).toEqual(before);
  });

  it('are dated by the clock, whatever date the message was given', async () => {
    const { say, receipts } = await conversation(sms);
    const { body } = await say({ DateCreated: '2015-12-16T22:18:37Z' });
    const [receipt] = items(await receipts(body.sid));
    expect(receipt).toMatchObject({ date_created: '2026-03-01T12:00:00Z' });
  });

  it('are listed by SID, page by page', async () => {
    const { say, receipts, send } = await conversation(
      ...Array.from({ length: 5 }, (_, at) => ({
        'MessagingBinding.Address': `+1555010001${at}`,
        'MessagingBinding.ProxyAddress': '+15550100000',
      })),
    );
    const { body } = await say({});
    const seen: Json[] = [];
    let page = await receipts(body.sid, '?PageSize=2');
    for (;;) {
      seen.push(...items(page));
      if (page.body.meta.next_page_url === null || seen.length > 20) break;
      page = await send('GET', page.body.meta.next_page_url);
    }
    const sids: readonly string[] = seen.map(({ sid }) => sid);
    expect(sids).toHaveLength(5);
    expect(sids).toEqual(sids.toSorted());
  });
});

interface TestConversation {
  readonly path: string;
  readonly participants: readonly string[];
  readonly send: ReturnType<typeof emulatorForTests>['send'];
  readonly say: (form: Form) => Promise<Exchange>;
  readonly receipts: (message: string, query?: string) => Promise<Exchange>;
}

/** A new conversation of these, in an emulator of its own. */
async function conversation(...members: readonly Form[]): Promise<TestConversation> {
  const { send } = emulatorForTests();
  const { body } = await send('POST', '/v1/Conversations');
  const path = `/v1/Conversations/${body.sid}`;
  const participants: string[] = [];
  for (const form of members) {
    const joined = await send('POST', `${path}/Participants`, { form });
    expect(joined.status).toBe(201);
    participants.push(joined.body.sid);
  }
  return {
    path,
    participants,
    send,
    say: (form) => send('POST', `${path}/Messages`, { form }),
    receipts: (message, query = '') => send('GET', `${path}/Messages/${message}/Receipts${query}`),
  };
}

function items({ body }: Exchange): readonly Json[] {
  return body.delivery_receipts;
}
