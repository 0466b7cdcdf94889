import type { Conversation, Message, Participant, Receipt, Webhook } from '../model.ts';
import type { Place } from '../places.ts';
import { dates, moment, momentOrNull, timersBody } from './parts.ts';

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
    media: message.file === null ? null : [message.file],
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

/** Some answers name the service only where the path does. */
function scopedOnly({ scoped, service }: Place): object {
  return scoped ? { chat_service_sid: service.sid } : {};
}
