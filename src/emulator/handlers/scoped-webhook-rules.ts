import type { Call } from '../call.ts';
import { fault } from '../faults.ts';
import type { Limits } from '../limits.ts';
import type { ScopedWebhookData } from '../store/records.ts';
import { conversationEvents } from './conversation-events.ts';
import { isWebAddress } from './web-address.ts';

type Form = Call<'UpdateConversationScopedWebhook'>['form'];

/** A webhook as a form changes it: its target says what it needs, and what it has no use for. */
export function changedWebhook(
  before: ScopedWebhookData,
  form: Form,
  limits: Limits,
): ScopedWebhookData {
  const { target } = before;
  if (target === 'studio') return { ...before, flow_sid: flowOf(before, form) };
  const called = { ...before, url: urlOf(before, form, limits), method: methodOf(before, form) };
  if (target === 'trigger') return { ...called, triggers: triggersOf(before, form, limits) };
  return { ...called, filters: filtersOf(before, form) };
}

function flowOf({ flow_sid }: ScopedWebhookData, form: Form): ScopedWebhookData['flow_sid'] {
  const sent = form['Configuration.FlowSid'];
  const flow = sent === undefined ? flow_sid : sent;
  if (flow === null) throw fault('scopedFlowMissing');
  return flow;
}

function urlOf({ url: before, target }: ScopedWebhookData, form: Form, limits: Limits): string {
  const sent = form['Configuration.Url'];
  const url = sent === undefined ? before : sent;
  if (url === null) throw fault('scopedUrlMissing', { target });
  if (url === before) return url;
  if (url.length > limits.webhookUrl) {
    throw fault('scopedUrlTooLong', { limit: limits.webhookUrl });
  }
  if (!isWebAddress(url)) {
    const reason = 'it is no absolute http or https address';
    throw fault('invalidParameter', { name: 'Configuration.Url', reason });
  }
  return url;
}

/** POST unless it says otherwise. */
function methodOf({ method: before }: ScopedWebhookData, form: Form): 'GET' | 'POST' {
  const sent = form['Configuration.Method'];
  const method = sent === undefined ? before : sent;
  return method?.toUpperCase() === 'GET' ? 'GET' : 'POST';
}

function triggersOf(
  { triggers: before }: ScopedWebhookData,
  form: Form,
  { triggersOfWebhook: limit }: Limits,
): readonly string[] {
  const triggers = form['Configuration.Triggers'] ?? before;
  if (triggers.length === 0) throw fault('scopedTriggerMissing');
  if (triggers.length > limit) throw fault('tooManyTriggers', { limit });
  return [...new Set(triggers)];
}

function filtersOf({ filters: before }: ScopedWebhookData, form: Form): readonly string[] {
  const filters = form['Configuration.Filters'] ?? before;
  if (filters.length === 0) throw fault('scopedFilterMissing');
  return filters === before ? before : conversationEvents(filters, 'scopedFilterInvalid');
}
