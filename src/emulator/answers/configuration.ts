import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Account } from '../store/records.ts';

export function configurationAnswer(
  account: Account,
  { root }: Mount,
): components['schemas']['Configuration'] {
  const { configuration } = account;
  const url = `${root}/Configuration`;
  return {
    account_sid: account.sid,
    default_chat_service_sid: configuration.default_chat_service_sid,
    default_closed_timer: configuration.default_closed_timer,
    default_inactive_timer: configuration.default_inactive_timer,
    default_messaging_service_sid: configuration.default_messaging_service_sid,
    links: {
      service: `${root}/Services/${configuration.default_chat_service_sid}/Configuration`,
      webhooks: `${url}/Webhooks`,
    },
    url,
  };
}
