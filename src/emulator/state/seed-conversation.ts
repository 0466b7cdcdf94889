import { emptyConversation, insertConversation } from '../store/conversations.ts';
import { insertMessage } from '../store/messages.ts';
import { insertParticipant, participantNamed } from '../store/participants.ts';
import type {
  Conversation,
  ConversationData,
  MessageData,
  ParticipantData,
  ReceiptData,
  ScopedWebhookData,
  Service,
} from '../store/records.ts';
import type { World } from '../world.ts';
import { dates } from './dates.ts';
import type { GivenConversation, GivenMessage } from './given.ts';
import { misfit } from './misfit.ts';

export function seedConversation(
  given: GivenConversation,
  service: Service,
  world: World,
  where: string,
): void {
  const { participants = [], messages = [], webhooks = [], ...rest } = given;
  const { unique_name: name } = rest;
  if (typeof name === 'string' && service.conversationsByUniqueName.has(name)) {
    throw misfit(where, `there is a conversation ${name} already`);
  }
  if (rest.state === 'initializing' && (rest.initializing ?? null) === null) {
    throw misfit(where, 'it is initializing, but does not say until when');
  }
  const conversation = emptyConversation(service, conversationData(rest, service, world));
  insertConversation(conversation, world);
  for (const [at, participant] of participants.entries()) {
    seedParticipant(participant, conversation, world, `${where}.participants[${at}]`);
  }
  for (const [at, message] of messages.entries()) {
    const data = messageData(message, conversation, world);
    if (conversation.messages.has(data.index)) {
      throw misfit(`${where}.messages[${at}]`, `index ${data.index} is taken`);
    }
    insertMessage(conversation, data);
  }
  for (const webhook of webhooks) {
    const data: ScopedWebhookData = {
      sid: world.newSid('WH'),
      url: null,
      method: null,
      filters: [],
      triggers: [],
      flow_sid: null,
      replay_after: null,
      ...dates(world),
      ...webhook,
    };
    conversation.webhooks.set(data.sid, data);
  }
}

function conversationData(
  given: Partial<ConversationData>,
  { account }: Service,
  world: World,
): ConversationData {
  return {
    sid: world.newSid('CH'),
    friendly_name: null,
    unique_name: null,
    attributes: '{}',
    state: 'active',
    messaging_service_sid: account.configuration.default_messaging_service_sid,
    timer_inactive: null,
    timer_closed: null,
    date_inactive: null,
    date_closed: null,
    email: null,
    created_by: 'system',
    next_index: 0,
    initializing: null,
    ...dates(world),
    ...given,
  };
}

function seedParticipant(
  given: Partial<ParticipantData>,
  conversation: Conversation,
  world: World,
  where: string,
): void {
  const { identity = null, messaging_binding = null } = given;
  const { service } = conversation;
  if (identity === null && messaging_binding === null) {
    throw misfit(where, 'it has neither identity nor messaging_binding');
  }
  if (identity !== null && conversation.participantsByIdentity.has(identity)) {
    throw misfit(where, `${identity} takes part already`);
  }
  const data: ParticipantData = {
    sid: world.newSid('MB'),
    attributes: '{}',
    role_sid: identity === null ? null : service.configuration.default_conversation_role_sid,
    last_read_message_index: null,
    last_read_timestamp: null,
    notification_level: 'default',
    ...dates(world),
    ...given,
    identity,
    messaging_binding,
  };
  if (data.role_sid !== null && !service.roles.has(data.role_sid)) {
    throw misfit(where, `there is no role ${data.role_sid}`);
  }
  insertParticipant(conversation, data, world, () => {});
}

function messageData(given: GivenMessage, conversation: Conversation, world: World): MessageData {
  const author = given.author ?? 'system';
  return {
    sid: world.newSid('IM'),
    index: conversation.data.next_index,
    body: '',
    media: null,
    attributes: '{}',
    participant_sid: participantNamed(conversation, author)?.sid ?? null,
    content_sid: null,
    subject: null,
    ...dates(world),
    ...given,
    author,
    receipts: given.receipts?.map((receipt) => receiptData(receipt, world)) ?? null,
  };
}

function receiptData(
  given: Partial<ReceiptData> & Pick<ReceiptData, 'participant_sid'>,
  world: World,
): ReceiptData {
  return {
    sid: world.newSid('DY'),
    channel_message_sid: world.newSid('SM'),
    status: 'sent',
    error_code: 0,
    ...dates(world),
    ...given,
  };
}
