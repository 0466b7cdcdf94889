import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { UserData, Service } from '../store/records.ts';
import { moment } from './moment.ts';

export function userAnswer(
  user: UserData,
  service: Service,
  mount: Mount,
): components['schemas']['User'] {
  const url = `${mount.url}/Users/${user.sid}`;
  return {
    account_sid: service.account.sid,
    attributes: user.attributes,
    chat_service_sid: service.data.sid,
    date_created: moment(user.date_created),
    date_updated: moment(user.date_updated),
    friendly_name: user.friendly_name,
    identity: user.identity,
    // Even with reachability both are null until somebody connects, and nobody does over REST.
    is_notifiable: null,
    is_online: null,
    links: { user_conversations: `${url}/Conversations` },
    role_sid: user.role_sid,
    sid: user.sid,
    url,
  };
}
