import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Conversation, ConversationData } from '../store/records.ts';
import { moment } from './moment.ts';

type Schemas = components['schemas'];

export function conversationAnswer(
  conversation: Conversation,
  mount: Mount,
): Schemas['Conversation'] {
  const answer = conversationWithParticipantsAnswer(conversation, mount);
  return { ...answer, links: { export: `${answer.url}/Export`, ...answer.links } };
}

/** The same without `links.export`, which the answer to that one request lacks. */
export function conversationWithParticipantsAnswer(
  { service, data }: Conversation,
  mount: Mount,
): Schemas['ConversationWithParticipants'] {
  const url = `${mount.url}/Conversations/${data.sid}`;
  return {
    account_sid: service.account.sid,
    attributes: data.attributes,
    bindings: bindingsOf(data),
    chat_service_sid: service.data.sid,
    date_created: moment(data.date_created),
    date_updated: moment(data.date_updated),
    friendly_name: data.friendly_name,
    links: {
      messages: `${url}/Messages`,
      participants: `${url}/Participants`,
      webhooks: `${url}/Webhooks`,
    },
    messaging_service_sid: data.messaging_service_sid,
    sid: data.sid,
    state: data.state,
    timers: timersOf(data),
    unique_name: data.unique_name,
    url,
  };
}

/** Only those that run. */
export function timersOf({
  date_closed,
  date_inactive,
}: ConversationData): Schemas['ConversationTimers'] {
  return {
    ...(date_closed !== null && { date_closed: moment(date_closed) }),
    ...(date_inactive !== null && { date_inactive: moment(date_inactive) }),
  };
}

function bindingsOf({ email }: ConversationData): Schemas['ConversationBindings'] | null {
  if (email === null) return null;
  const { name, projected_address } = email;
  return { email: { ...(name !== undefined && { name }), projected_address } };
}
