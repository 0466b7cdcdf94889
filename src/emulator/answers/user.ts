import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Service, UserData } from '../store/records.ts';
import { moment } from './moment.ts';

/** Whoever is asked after over REST is not seen online: nobody is connected. */
export function userAnswer(
  user: UserData,
  service: Service,
  mount: Mount,
): components['schemas']['User'] {
  const url = `${mount.url}/Users/${user.sid}`;
  const isOnline = service.configuration.reachability_enabled && mount.isScoped ? false : null;
  return {
    account_sid: service.account.sid,
    attributes: user.attributes,
    chat_service_sid: service.data.sid,
    date_created: moment(user.date_created),
    date_updated: moment(user.date_updated),
    friendly_name: user.friendly_name,
    identity: user.identity,
    is_notifiable: isOnline,
    is_online: isOnline,
    links: { user_conversations: `${url}/Conversations` },
    role_sid: user.role_sid,
    sid: user.sid,
    url,
  };
}
