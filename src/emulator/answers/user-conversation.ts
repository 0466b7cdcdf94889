import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Choices } from '../choices.ts';
import { countUnread } from '../store/messages.ts';
import type { Conversation, ParticipantData, UserData } from '../store/records.ts';
import { timersOf } from './conversation.ts';
import { moment } from './moment.ts';

/** A conversation as one of its participants sees it. */
export function userConversationAnswer(
  user: UserData,
  conversation: Conversation,
  participant: ParticipantData,
  mount: Mount,
  choices: Choices,
): components['schemas']['UserConversation'] {
  const { service, data } = conversation;
  const url = `${mount.url}/Conversations/${data.sid}`;
  return {
    account_sid: service.account.sid,
    attributes: data.attributes,
    chat_service_sid: service.data.sid,
    conversation_sid: data.sid,
    conversation_state: data.state,
    created_by: data.created_by,
    date_created: moment(data.date_created),
    date_updated: moment(data.date_updated),
    friendly_name: data.friendly_name,
    last_read_message_index: participant.last_read_message_index,
    links: { conversation: url, participant: `${url}/Participants/${participant.sid}` },
    notification_level: participant.notification_level,
    participant_sid: participant.sid,
    timers: timersOf(data),
    unique_name: data.unique_name,
    unread_messages_count: unread(conversation, participant, choices),
    url: `${mount.url}/Users/${user.sid}/Conversations/${data.sid}`,
    user_sid: user.sid,
  };
}

/** As documented, more than a thousand are not counted. */
const countedAtMost = 1000;

function unread(
  conversation: Conversation,
  { last_read_message_index: horizon }: ParticipantData,
  choices: Choices,
): number | null {
  if (horizon === null && choices.unreadBeforeFirstRead === 'null') return null;
  return Math.min(countUnread(conversation, horizon), countedAtMost);
}
