import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Service } from '../store/records.ts';
import { moment } from './moment.ts';

export function serviceAnswer(
  { account, data }: Service,
  { root }: Mount,
): components['schemas']['Service'] {
  const url = `${root}/Services/${data.sid}`;
  return {
    account_sid: account.sid,
    date_created: moment(data.date_created),
    date_updated: moment(data.date_updated),
    friendly_name: data.friendly_name,
    links: {
      bindings: `${url}/Bindings`,
      configuration: `${url}/Configuration`,
      conversation_with_participants: `${url}/ConversationWithParticipants`,
      conversations: `${url}/Conversations`,
      participant_conversations: `${url}/ParticipantConversations`,
      roles: `${url}/Roles`,
      users: `${url}/Users`,
    },
    sid: data.sid,
    url,
  };
}
