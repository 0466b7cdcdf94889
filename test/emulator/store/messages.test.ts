import { array, assert, integer, nat, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageAnswer } from '../../../src/emulator/answers/message.ts';
import {
  countUnread,
  findMessage,
  insertMessage,
  removeMessage,
} from '../../../src/emulator/store/messages.ts';
import { deliver, newReceipts } from '../../../src/emulator/store/receipts.ts';
import type {
  DeliveryStatus,
  MessageData,
  ParticipantData,
} from '../../../src/emulator/store/records.ts';
import type { World } from '../../../src/emulator/world.ts';
import { addConversation, start, worldForTests } from '../../helpers/emulator-world.ts';

describe('unread messages', () => {
  it('are those after the horizon, whichever were deleted', () => {
    assert(
      property(
        uniqueArray(integer({ min: 0, max: 2000 }), { maxLength: 400 }),
        array(nat()),
        (indexes, deleted) => {
          const here = worldForTests();
          const { world } = here;
          const conversation = addConversation(here);
          const messages = indexes.map((index) => testMessage(index, world));
          for (const message of messages) insertMessage(conversation, message);
          const gone = new Set(deleted.map((at) => messages[at % messages.length]));
          for (const message of gone)
            if (message !== undefined) removeMessage(conversation, message);
          const left = messages.filter((message) => !gone.has(message));
          expect(countUnread(conversation, null)).toBe(left.length);
          for (const horizon of [-1, 2001, ...indexes, ...indexes.map((index) => index + 1)]) {
            const after = left.filter(({ index }) => index > horizon);
            expect(countUnread(conversation, horizon)).toBe(after.length);
          }
        },
      ),
    );
  });
});

describe('a message in the store', () => {
  it('is found by SID until it is removed, and its index is used up', () => {
    const here = worldForTests();
    const { world } = here;
    const conversation = addConversation(here);
    const message = testMessage(7, world);
    insertMessage(conversation, message);
    expect(findMessage(conversation, message.sid)).toBe(message);
    removeMessage(conversation, message);
    expect(findMessage(conversation, message.sid)).toBeUndefined();
    expect(conversation.data.next_index).toBe(8);
  });

  it('does not lower the next index when it is older than others', () => {
    const here = worldForTests();
    const { world } = here;
    const conversation = addConversation(here);
    insertMessage(conversation, testMessage(7, world));
    insertMessage(conversation, testMessage(3, world));
    expect(conversation.data.next_index).toBe(8);
  });
});

describe('a report of a channel', () => {
  it.each<[readonly DeliveryStatus[], object]>([
    [['sent', 'sent'], { sent: 'all', delivered: 'none', read: 'none' }],
    [['delivered', 'sent'], { sent: 'all', delivered: 'some', read: 'none' }],
    [['read', 'delivered'], { sent: 'all', delivered: 'all', read: 'some' }],
    [['failed', 'sent'], { sent: 'some', failed: 'some', undelivered: 'none' }],
    [['failed', 'failed'], { sent: 'none', failed: 'all', delivered: 'none' }],
    [['undelivered', 'read'], { sent: 'all', undelivered: 'some', failed: 'none' }],
  ])('of %j shows in the summary of the message', (statuses, expected) => {
    const here = worldForTests();
    const { world } = here;
    const conversation = addConversation(here);
    const message = testMessage(0, world, statuses.length);
    for (const [at, status] of statuses.entries()) {
      const receipt = message.receipts?.[at];
      if (receipt !== undefined) {
        deliver(conversation, message, receipt, { status, error_code: 0 }, world, here.emit);
      }
    }
    const mount = { isScoped: false, url: 'http://emulator.test/v1', root: '' };
    expect(messageAnswer(message, conversation, mount).delivery).toMatchObject({
      total: 2,
      ...expected,
    });
  });

  it('dates the receipt and tells webhooks', () => {
    const here = worldForTests();
    const { world } = here;
    const conversation = addConversation(here);
    const message = testMessage(0, world, 1);
    const [receipt] = message.receipts ?? [];
    if (receipt === undefined) throw new Error('The message has no receipt.');
    here.wait(1500);
    const report = { status: 'undelivered', error_code: 30003 } as const;
    deliver(conversation, message, receipt, report, world, here.emit);
    expect(receipt).toMatchObject({ ...report, date_created: start, date_updated: start + 1500 });
    expect(here.events).toEqual([
      {
        type: 'onDeliveryUpdated',
        at: start + 1500,
        service: conversation.service,
        conversation,
        message,
        data: receipt,
      },
    ]);
  });
});

function testMessage(index: number, world: World, copies = 0): MessageData {
  const recipients = Array.from({ length: copies }, () => testParticipant(world));
  return {
    sid: world.newSid('IM'),
    index,
    author: 'system',
    body: '',
    media: null,
    attributes: '{}',
    participant_sid: null,
    content_sid: null,
    subject: null,
    receipts: newReceipts(recipients, world),
    date_created: start,
    date_updated: start,
  };
}

function testParticipant(world: World): ParticipantData {
  return {
    sid: world.newSid('MB'),
    identity: null,
    attributes: '{}',
    messaging_binding: { type: 'sms', address: '+15550100001', proxy_address: '+15550100000' },
    role_sid: null,
    last_read_message_index: null,
    last_read_timestamp: null,
    notification_level: 'default',
    date_created: start,
    date_updated: start,
  };
}
