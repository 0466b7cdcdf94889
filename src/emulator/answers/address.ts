import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Account } from '../store/records.ts';
import type { AddressConfigurationData, AutoCreationData } from '../store/settings.ts';
import { moment } from './moment.ts';

export function addressAnswer(
  address: AddressConfigurationData,
  account: Account,
  { root }: Mount,
): components['schemas']['AddressConfiguration'] {
  return {
    account_sid: account.sid,
    address: address.address,
    address_country: address.address_country,
    auto_creation: autoCreation(address.auto_creation),
    date_created: moment(address.date_created),
    date_updated: moment(address.date_updated),
    friendly_name: address.friendly_name,
    sid: address.sid,
    type: address.type,
    url: `${root}/Configuration/Addresses/${address.sid}`,
  };
}

/** Only what is set, as the known answers have it: no field of another type, and no `null`. */
function autoCreation(data: AutoCreationData): components['schemas']['AutoCreation'] {
  return {
    ...(data.conversation_service_sid !== null && {
      conversation_service_sid: data.conversation_service_sid,
    }),
    enabled: data.enabled,
    ...(data.studio_flow_sid !== null && { studio_flow_sid: data.studio_flow_sid }),
    ...(data.studio_retry_count !== null && { studio_retry_count: data.studio_retry_count }),
    type: data.type,
    ...(data.webhook_filters !== null && { webhook_filters: [...data.webhook_filters] }),
    ...(data.webhook_method !== null && { webhook_method: data.webhook_method }),
    ...(data.webhook_url !== null && { webhook_url: data.webhook_url }),
  };
}
