import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Membership, MessagingBindingData } from '../store/records.ts';
import { timersOf } from './conversation.ts';
import { moment } from './moment.ts';

type Schemas = components['schemas'];

/** A conversation with the participant by which it was found. */
export function participantConversationAnswer(
  { conversation, participant }: Membership,
  mount: Mount,
): Schemas['ParticipantConversation'] {
  const { service, data } = conversation;
  const { identity, messaging_binding: binding } = participant;
  const user = identity === null ? undefined : service.usersByIdentity.get(identity);
  const url = `${mount.url}/Conversations/${data.sid}`;
  return {
    account_sid: service.account.sid,
    chat_service_sid: service.data.sid,
    conversation_attributes: data.attributes,
    conversation_created_by: data.created_by,
    conversation_date_created: moment(data.date_created),
    conversation_date_updated: moment(data.date_updated),
    conversation_friendly_name: data.friendly_name,
    conversation_sid: data.sid,
    conversation_state: data.state,
    conversation_timers: timersOf(data),
    conversation_unique_name: data.unique_name,
    links: { conversation: url, participant: `${url}/Participants/${participant.sid}` },
    participant_identity: identity,
    participant_messaging_binding: binding === null ? null : bindingAnswer(binding),
    participant_sid: participant.sid,
    participant_user_sid: user?.sid ?? null,
  };
}

/** Here, other than on a participant, whatever does not apply is `null`. */
function bindingAnswer(binding: MessagingBindingData): Schemas['ParticipantConversationBinding'] {
  return {
    address: binding.address ?? null,
    level: binding.level ?? null,
    name: binding.name ?? null,
    projected_address: binding.projected_address ?? null,
    proxy_address: binding.proxy_address ?? null,
    type: binding.type,
  };
}
