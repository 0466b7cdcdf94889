import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Service } from '../store/records.ts';
import type { BindingData } from '../store/settings.ts';
import { moment } from './moment.ts';

export function bindingAnswer(
  binding: BindingData,
  service: Service,
  { root }: Mount,
): components['schemas']['Binding'] {
  return {
    account_sid: service.account.sid,
    binding_type: binding.binding_type,
    chat_service_sid: service.data.sid,
    credential_sid: binding.credential_sid,
    date_created: moment(binding.date_created),
    date_updated: moment(binding.date_updated),
    endpoint: binding.endpoint,
    identity: binding.identity,
    message_types: [...binding.message_types],
    sid: binding.sid,
    url: `${root}/Services/${service.data.sid}/Bindings/${binding.sid}`,
  };
}
