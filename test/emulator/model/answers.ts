import { origin } from './api.ts';
import type {
  Binding,
  Conversation,
  Message,
  Participant,
  Receipt,
  Role,
  Service,
  User,
  Webhook,
} from './model.ts';
import type { Place } from './places.ts';

/** Whole seconds in UTC, as every answer has them. */
export function moment(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

export function serviceBody(service: Service): object {
  const url = `${origin}/v1/Services/${service.sid}`;
  return {
    account_sid: service.account.sid,
    sid: service.sid,
    friendly_name: service.friendlyName,
    ...dates(service),
    url,
    links: {
      bindings: `${url}/Bindings`,
      configuration: `${url}/Configuration`,
      conversation_with_participants: `${url}/ConversationWithParticipants`,
      conversations: `${url}/Conversations`,
      participant_conversations: `${url}/ParticipantConversations`,
      roles: `${url}/Roles`,
      users: `${url}/Users`,
    },
  };
}

export function roleBody(role: Role, { service, url }: Place): object {
  return {
    account_sid: service.account.sid,
    chat_service_sid: service.sid,
    sid: role.sid,
    friendly_name: role.friendlyName,
    type: role.type,
    permissions: role.permissions,
    ...dates(role),
    url: `${url}/Roles/${role.sid}`,
  };
}

export function userBody(user: User, { service, url }: Place): object {
  return {
    account_sid: service.account.sid,
    chat_service_sid: service.sid,
    sid: user.sid,
    identity: user.identity,
    friendly_name: user.friendlyName,
    attributes: user.attributes,
    role_sid: user.role.sid,
    is_online: null,
    is_notifiable: null,
    ...dates(user),
    url: `${url}/Users/${user.sid}`,
    links: { user_conversations: `${url}/Users/${user.sid}/Conversations` },
  };
}

export function conversationBody(conversation: Conversation, place: Place): object {
  const { links, ...rest } = conversationWithParticipantsBody(conversation, place);
  return { ...rest, links: { ...links, export: `${rest.url}/Export` } };
}

export function conversationWithParticipantsBody(
  conversation: Conversation,
  { service, url: base }: Place,
): { readonly url: string; readonly links: object } {
  const url = `${base}/Conversations/${conversation.sid}`;
  return {
    account_sid: service.account.sid,
    chat_service_sid: service.sid,
    messaging_service_sid: conversation.messagingService,
    sid: conversation.sid,
    friendly_name: conversation.friendlyName,
    unique_name: conversation.uniqueName,
    attributes: conversation.attributes,
    state: conversation.state,
    timers: timersBody(conversation),
    bindings: null,
    ...dates(conversation),
    url,
    links: {
      participants: `${url}/Participants`,
      messages: `${url}/Messages`,
      webhooks: `${url}/Webhooks`,
    },
  } as { url: string; links: object };
}

export function participantBody(
  participant: Participant,
  conversation: Conversation,
  place: Place,
): object {
  const { service } = place;
  return {
    account_sid: service.account.sid,
    ...scopedOnly(place),
    conversation_sid: conversation.sid,
    sid: participant.sid,
    identity: participant.identity,
    attributes: participant.attributes,
    messaging_binding: participant.binding,
    role_sid: participant.role?.sid ?? null,
    last_read_message_index: participant.readIndex,
    last_read_timestamp: momentOrNull(participant.readAt),
    ...dates(participant),
    url: `${place.url}/Conversations/${conversation.sid}/Participants/${participant.sid}`,
  };
}

export function messageBody(message: Message, conversation: Conversation, place: Place): object {
  const url = `${place.url}/Conversations/${conversation.sid}/Messages/${message.sid}`;
  const { receipts } = message;
  return {
    account_sid: place.account.sid,
    ...scopedOnly(place),
    conversation_sid: conversation.sid,
    sid: message.sid,
    index: message.index,
    author: message.author,
    body: message.body,
    media: null,
    attributes: message.attributes,
    participant_sid: message.participant,
    delivery:
      receipts.length === 0
        ? null
        : {
            total: receipts.length,
            sent: 'all',
            delivered: 'none',
            read: 'none',
            failed: 'none',
            undelivered: 'none',
          },
    content_sid: null,
    ...dates(message),
    url,
    links: { delivery_receipts: `${url}/Receipts`, channel_metadata: `${url}/ChannelMetadata` },
  };
}

export function receiptBody(
  receipt: Receipt,
  message: Message,
  conversation: Conversation,
  place: Place,
): object {
  const messages = `${place.url}/Conversations/${conversation.sid}/Messages`;
  return {
    account_sid: place.account.sid,
    ...scopedOnly(place),
    conversation_sid: conversation.sid,
    message_sid: message.sid,
    sid: receipt.sid,
    channel_message_sid: receipt.channelMessage,
    participant_sid: receipt.participant,
    status: 'sent',
    error_code: 0,
    date_created: moment(receipt.created),
    date_updated: moment(receipt.created),
    url: `${messages}/${message.sid}/Receipts/${receipt.sid}`,
  };
}

export function webhookBody(webhook: Webhook, conversation: Conversation, place: Place): object {
  const { target, url, method, filters, flow } = webhook;
  return {
    account_sid: place.account.sid,
    ...scopedOnly(place),
    conversation_sid: conversation.sid,
    sid: webhook.sid,
    target,
    configuration: target === 'studio' ? { flow_sid: flow } : { url, method, filters },
    ...dates(webhook),
    url: `${place.url}/Conversations/${conversation.sid}/Webhooks/${webhook.sid}`,
  };
}

export function userConversationBody(
  user: User,
  participant: Participant,
  conversation: Conversation,
  { service, url }: Place,
): object {
  const { readIndex: read } = participant;
  return {
    account_sid: service.account.sid,
    chat_service_sid: service.sid,
    conversation_sid: conversation.sid,
    user_sid: user.sid,
    participant_sid: participant.sid,
    friendly_name: conversation.friendlyName,
    unique_name: conversation.uniqueName,
    attributes: conversation.attributes,
    conversation_state: conversation.state,
    timers: timersBody(conversation),
    created_by: 'system',
    notification_level: participant.level,
    last_read_message_index: read,
    unread_messages_count:
      read === null ? null : conversation.messages.filter(({ index }) => index > read).length,
    ...dates(conversation),
    url: `${url}/Users/${user.sid}/Conversations/${conversation.sid}`,
    links: {
      conversation: `${url}/Conversations/${conversation.sid}`,
      participant: `${url}/Conversations/${conversation.sid}/Participants/${participant.sid}`,
    },
  };
}

export function participantConversationBody(
  participant: Participant,
  conversation: Conversation,
  { service, url: base }: Place,
): object {
  const { identity, binding } = participant;
  const url = `${base}/Conversations/${conversation.sid}`;
  const { date_created, date_updated } = dates(conversation);
  return {
    account_sid: service.account.sid,
    chat_service_sid: service.sid,
    participant_sid: participant.sid,
    participant_identity: identity,
    participant_user_sid: service.users.find((user) => user.identity === identity)?.sid ?? null,
    participant_messaging_binding: binding === null ? null : wholeBinding(binding),
    conversation_sid: conversation.sid,
    conversation_friendly_name: conversation.friendlyName,
    conversation_unique_name: conversation.uniqueName,
    conversation_attributes: conversation.attributes,
    conversation_state: conversation.state,
    conversation_timers: timersBody(conversation),
    conversation_created_by: 'system',
    conversation_date_created: date_created,
    conversation_date_updated: date_updated,
    links: { conversation: url, participant: `${url}/Participants/${participant.sid}` },
  };
}

function wholeBinding({ type, address, proxy_address, projected_address }: Binding): object {
  return {
    type,
    address: address ?? null,
    proxy_address: proxy_address ?? null,
    projected_address: projected_address ?? null,
    level: null,
    name: null,
  };
}

function timersBody({ dueInactive, dueClosed }: Conversation): object {
  return {
    ...(dueInactive !== null && { date_inactive: moment(dueInactive) }),
    ...(dueClosed !== null && { date_closed: moment(dueClosed) }),
  };
}

function dates({ created, updated }: { created: number; updated: number }): {
  date_created: string;
  date_updated: string;
} {
  return { date_created: moment(created), date_updated: moment(updated) };
}

function momentOrNull(at: number | null): string | null {
  return at === null ? null : moment(at);
}

/** Some answers name the service only where the path does. */
function scopedOnly({ scoped, service }: Place): object {
  return scoped ? { chat_service_sid: service.sid } : {};
}
