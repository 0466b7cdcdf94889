import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Conversation, MessagingBindingData, ParticipantData } from '../store/records.ts';
import { moment, momentOrNull } from './moment.ts';

type Schemas = components['schemas'];

/** Under a named service its SID is there too. */
export function participantAnswer(
  participant: ParticipantData,
  conversation: Conversation,
  mount: Mount,
): Schemas['Participant'] | Schemas['ServiceParticipant'] {
  const { service, data } = conversation;
  const { messaging_binding: binding } = participant;
  return {
    account_sid: service.account.sid,
    attributes: participant.attributes,
    ...(mount.isScoped && { chat_service_sid: service.data.sid }),
    conversation_sid: data.sid,
    date_created: moment(participant.date_created),
    date_updated: moment(participant.date_updated),
    identity: participant.identity,
    last_read_message_index: participant.last_read_message_index,
    last_read_timestamp: momentOrNull(participant.last_read_timestamp),
    messaging_binding: binding === null ? null : messagingBindingAnswer(binding),
    role_sid: participant.role_sid,
    sid: participant.sid,
    url: `${mount.url}/Conversations/${data.sid}/Participants/${participant.sid}`,
  };
}

/** Only the addresses that apply. */
function messagingBindingAnswer(binding: MessagingBindingData): Schemas['MessagingBinding'] {
  const { address, level, name, projected_address, proxy_address, type } = binding;
  return {
    ...(address !== undefined && { address }),
    ...(level !== undefined && { level }),
    ...(name !== undefined && { name }),
    ...(projected_address !== undefined && { projected_address }),
    ...(proxy_address !== undefined && { proxy_address }),
    type,
  };
}
