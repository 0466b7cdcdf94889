import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Conversation, ScopedWebhookData } from '../store/records.ts';
import { moment } from './moment.ts';

/** Answers under a named service show its SID, those of the default service do not. */
export function scopedWebhookAnswer(
  webhook: ScopedWebhookData,
  { service, data: { sid } }: Conversation,
  mount: Mount,
): components['schemas']['ScopedWebhook'] | components['schemas']['ServiceScopedWebhook'] {
  return {
    account_sid: service.account.sid,
    ...(mount.isScoped && { chat_service_sid: service.data.sid }),
    configuration: configuration(webhook),
    conversation_sid: sid,
    date_created: moment(webhook.date_created),
    date_updated: moment(webhook.date_updated),
    sid: webhook.sid,
    target: webhook.target,
    url: `${mount.url}/Conversations/${sid}/Webhooks/${webhook.sid}`,
  };
}

/** Keywords stand under `filters`, as the published answers have them. */
function configuration({
  target,
  filters,
  triggers,
  method,
  url,
  flow_sid,
}: ScopedWebhookData): components['schemas']['ScopedWebhookConfiguration'] {
  if (target === 'studio') return flow_sid === null ? {} : { flow_sid };
  return {
    filters: [...(target === 'trigger' ? triggers : filters)],
    ...(method !== null && { method }),
    ...(url !== null && { url }),
  };
}
