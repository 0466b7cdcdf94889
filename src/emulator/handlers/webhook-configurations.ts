import {
  serviceWebhookConfigurationAnswer,
  webhookConfigurationAnswer,
} from '../answers/webhook-configuration.ts';
import type { Call, Handler } from '../call.ts';
import { fault, type FaultName } from '../faults.ts';
import type { WebhookConfigurationData } from '../store/settings.ts';
import { webhookEvents } from '../store/webhook-events.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { isWebAddress } from './web-address.ts';

export const fetchWebhookConfiguration: Handler<'FetchConfigurationWebhook'> = ({
  account,
  mount,
}) => ({ status: 200, body: webhookConfigurationAnswer(account, mount) });

export const updateWebhookConfiguration: Handler<'UpdateConfigurationWebhook'> = ({
  form,
  account,
  mount,
  world,
}) => {
  refuseEmptyUpdate(form, world.choices);
  const target = form.Target;
  Object.assign(account.webhooks, {
    ...changes(form),
    ...(target !== undefined && { target: target ?? 'webhook' }),
  });
  return { status: 200, body: webhookConfigurationAnswer(account, mount) };
};

export const fetchServiceWebhookConfiguration: Handler<'FetchServiceWebhookConfiguration'> = ({
  service,
  mount,
}) => ({ status: 200, body: serviceWebhookConfigurationAnswer(service, mount) });

export const updateServiceWebhookConfiguration: Handler<'UpdateServiceWebhookConfiguration'> = ({
  form,
  service,
  mount,
  world,
}) => {
  refuseEmptyUpdate(form, world.choices);
  Object.assign(service.webhooks, changes(form));
  return { status: 200, body: serviceWebhookConfigurationAnswer(service, mount) };
};

/** A method or an address that is sent empty is unset again; empty filters are an empty list. */
function changes(
  form: Call<'UpdateServiceWebhookConfiguration'>['form'],
): Partial<WebhookConfigurationData> {
  const { Method, Filters, PreWebhookUrl, PostWebhookUrl } = form;
  return {
    ...(Method !== undefined && { method: Method }),
    ...(Filters !== undefined && { filters: filtersOf(Filters ?? []) }),
    ...(PreWebhookUrl !== undefined && {
      pre_webhook_url: addressOf(PreWebhookUrl, 'preWebhookUrlInvalid'),
    }),
    ...(PostWebhookUrl !== undefined && {
      post_webhook_url: addressOf(PostWebhookUrl, 'postWebhookUrlInvalid'),
    }),
  };
}

function filtersOf(sent: readonly string[]): readonly string[] {
  for (const value of sent) {
    if (!webhookEvents.has(value)) throw fault('webhookFilterInvalid', { value });
  }
  return [...new Set(sent)];
}

function addressOf(sent: string | null, invalid: FaultName): string | null {
  if (sent !== null && !isWebAddress(sent)) throw fault(invalid);
  return sent;
}
