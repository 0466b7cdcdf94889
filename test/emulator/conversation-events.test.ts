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
import { ensureUser } from '../../src/emulator/store/users.ts';
import { addConversation, worldForTests, type TestWorld } from '../helpers/emulator-world.ts';
import { reachable } from '../helpers/reachable.ts';

describe('a closed conversation', () => {
  it('frees the addresses in it', () => {
    const here = worldForTests();
    const conversation = addConversation(here);
    addParticipants(here, conversation);
    expect(here.account.conversationsByPair.size).toBe(1);
    commit(updateConversation(call(here, conversation, { State: 'closed' })));
    expect(here.account.conversationsByPair.size).toBe(0);
  });
});

describe('a deleted conversation', () => {
  it.each(['active', 'inactive', 'closed'])('that was %s is in no index and no timer', (state) => {
    const here = worldForTests();
    const other = addConversation(here, { unique_name: 'other' });
    ensureUser(here.service, 'alice', here.world, here.emit);
    const before = indexSizes(here);
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
    expect(indexSizes(here)).toEqual(before);
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

/** How much is in each index of account and service. */
function indexSizes({ account, service }: TestWorld): readonly (readonly [string, unknown])[] {
  return [...Object.entries(account), ...Object.entries(service)].flatMap(([name, index]) =>
    typeof index === 'object' && 'size' in index ? [[name, index.size] as const] : [],
  );
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
