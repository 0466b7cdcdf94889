import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { RoleData, Service } from '../store/records.ts';
import { moment } from './moment.ts';

export function roleAnswer(
  role: RoleData,
  service: Service,
  mount: Mount,
): components['schemas']['Role'] {
  return {
    account_sid: service.account.sid,
    chat_service_sid: service.data.sid,
    date_created: moment(role.date_created),
    date_updated: moment(role.date_updated),
    friendly_name: role.friendly_name,
    permissions: [...role.permissions],
    sid: role.sid,
    type: role.type,
    url: `${mount.url}/Roles/${role.sid}`,
  };
}
