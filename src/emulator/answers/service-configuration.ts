import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Service } from '../store/records.ts';

export function serviceConfigurationAnswer(
  { data, configuration }: Service,
  { root }: Mount,
): components['schemas']['ServiceConfiguration'] {
  const url = `${root}/Services/${data.sid}/Configuration`;
  return {
    chat_service_sid: data.sid,
    default_chat_service_role_sid: configuration.default_chat_service_role_sid,
    default_conversation_creator_role_sid: configuration.default_conversation_creator_role_sid,
    default_conversation_role_sid: configuration.default_conversation_role_sid,
    links: { notifications: `${url}/Notifications`, webhooks: `${url}/Webhooks` },
    reachability_enabled: configuration.reachability_enabled,
    url,
  };
}
