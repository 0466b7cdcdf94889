import type { Call } from '../call.ts';
import { fault } from '../faults.ts';
import type { Account } from '../store/records.ts';
import type { AutoCreationData } from '../store/settings.ts';
import { conversationEvents } from './conversation-events.ts';
import { isWebAddress } from './web-address.ts';

export type AutoCreationForm = Call<'UpdateConfigurationAddress'>['form'];

export const noAutoCreation: AutoCreationData = {
  enabled: false,
  type: 'default',
  conversation_service_sid: null,
  webhook_url: null,
  webhook_method: null,
  webhook_filters: null,
  studio_flow_sid: null,
  studio_retry_count: null,
};

/** As a form changes it; what belongs to another type than it has now is dropped. */
export function autoCreationOf(
  form: AutoCreationForm,
  before: AutoCreationData,
  account: Account,
): AutoCreationData {
  const type = given(form['AutoCreation.Type'], before.type) ?? noAutoCreation.type;
  const common = {
    ...noAutoCreation,
    enabled: given(form['AutoCreation.Enabled'], before.enabled) ?? noAutoCreation.enabled,
    type,
    conversation_service_sid: serviceOf(form, before, account),
  };
  if (type === 'webhook') return { ...common, ...webhookOf(form, before) };
  if (type === 'studio') return { ...common, ...studioOf(form, before) };
  return common;
}

function serviceOf(
  form: AutoCreationForm,
  before: AutoCreationData,
  { services }: Account,
): AutoCreationData['conversation_service_sid'] {
  const sid = form['AutoCreation.ConversationServiceSid'];
  if (typeof sid === 'string' && !services.has(sid)) throw fault('serviceNotFound', { sid });
  return given(sid, before.conversation_service_sid);
}

function webhookOf(form: AutoCreationForm, before: AutoCreationData): Partial<AutoCreationData> {
  const url = given(form['AutoCreation.WebhookUrl'], before.webhook_url);
  const method = given(form['AutoCreation.WebhookMethod'], before.webhook_method);
  const filters = given(form['AutoCreation.WebhookFilters'], before.webhook_filters);
  if (url === null) throw fault('missingParameter', { name: 'AutoCreation.WebhookUrl' });
  if (url !== before.webhook_url && !isWebAddress(url)) {
    const reason = 'it is no absolute http or https address';
    throw fault('invalidParameter', { name: 'AutoCreation.WebhookUrl', reason });
  }
  return {
    webhook_url: url,
    webhook_method: method?.toUpperCase() === 'GET' ? 'GET' : 'POST',
    webhook_filters:
      filters === before.webhook_filters
        ? (filters ?? [])
        : conversationEvents(filters ?? [], 'webhookFilterInvalid'),
  };
}

function studioOf(form: AutoCreationForm, before: AutoCreationData): Partial<AutoCreationData> {
  const flow = given(form['AutoCreation.StudioFlowSid'], before.studio_flow_sid);
  if (flow === null) throw fault('missingParameter', { name: 'AutoCreation.StudioFlowSid' });
  return {
    studio_flow_sid: flow,
    studio_retry_count: given(form['AutoCreation.StudioRetryCount'], before.studio_retry_count),
  };
}

/** `null` when it was sent empty, which clears it. */
function given<Sent, Before>(sent: Sent | undefined, before: Before): Sent | Before {
  return sent === undefined ? before : sent;
}
