import type { Binding, Conversation, Participant, User } from '../model.ts';
import type { Place } from '../places.ts';
import { dates, timersBody } from './parts.ts';

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
