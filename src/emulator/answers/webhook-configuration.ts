import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Account, Service } from '../store/records.ts';

/** Of an account, where nothing is ever unset. */
export function webhookConfigurationAnswer(
  { sid, webhooks }: Account,
  { root }: Mount,
): components['schemas']['WebhookConfiguration'] {
  return {
    account_sid: sid,
    filters: [...(webhooks.filters ?? [])],
    method: webhooks.method ?? 'POST',
    post_webhook_url: webhooks.post_webhook_url,
    pre_webhook_url: webhooks.pre_webhook_url,
    target: webhooks.target,
    url: `${root}/Configuration/Webhooks`,
  };
}

export function serviceWebhookConfigurationAnswer(
  { account, data, webhooks }: Service,
  { root }: Mount,
): components['schemas']['ServiceWebhookConfiguration'] {
  return {
    account_sid: account.sid,
    chat_service_sid: data.sid,
    filters: webhooks.filters === null ? null : [...webhooks.filters],
    method: webhooks.method,
    post_webhook_url: webhooks.post_webhook_url,
    pre_webhook_url: webhooks.pre_webhook_url,
    url: `${root}/Services/${data.sid}/Configuration/Webhooks`,
  };
}
