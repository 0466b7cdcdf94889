import { scopedWebhookAnswer } from '../answers/scoped-webhook.ts';
import { listing, type Call, type Handler } from '../call.ts';
import { fault } from '../faults.ts';
import type { Conversation, ScopedWebhookData } from '../store/records.ts';
import { conversationOf, refuseSettled } from './conversation-given.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { notFound } from './not-found.ts';
import { changedWebhook } from './scoped-webhook-rules.ts';

export const listScopedWebhooks: Handler<'ListConversationScopedWebhook'> = (call) => {
  const conversation = parentOf(call);
  return listing(
    conversation.webhooks,
    (cursor) => cursor,
    ({ sid }) => sid,
    (webhook) => scopedWebhookAnswer(webhook, conversation, call.mount),
  );
};

export const createScopedWebhook: Handler<'CreateConversationScopedWebhook'> = (call) => {
  const { form, mount, world, now } = call;
  const conversation = parentOf(call);
  refuseSettled(conversation);
  const limit = world.limits.webhooksOfConversation;
  const empty: ScopedWebhookData = {
    sid: world.newSid('WH'),
    target: form.Target ?? 'webhook',
    url: null,
    method: null,
    filters: [],
    triggers: [],
    flow_sid: null,
    replay_after: form['Configuration.ReplayAfter'] ?? null,
    date_created: now,
    date_updated: now,
  };
  const webhook = changedWebhook(empty, form, world.limits);
  if (conversation.webhooks.size >= limit) throw fault('tooManyWebhooks', { limit });
  conversation.webhooks.set(webhook.sid, webhook);
  replay(webhook, conversation, call);
  return { status: 201, body: scopedWebhookAnswer(webhook, conversation, mount) };
};

/** Reports messages that came before the webhook did, so that none is missed while it is set up. */
function replay(
  webhook: ScopedWebhookData,
  conversation: Conversation,
  { now, tell }: Pick<Call<'CreateConversationScopedWebhook'>, 'now' | 'tell'>,
): void {
  const { replay_after: from } = webhook;
  if (from === null) return;
  const { service, messages } = conversation;
  for (const data of messages.after(from - 1)) {
    tell({ type: 'onMessageAdded', at: now, service, conversation, data, only: webhook });
  }
}

export const fetchScopedWebhook: Handler<'FetchConversationScopedWebhook'> = (call) => {
  const conversation = parentOf(call);
  const webhook = webhookOf(call, conversation);
  return { status: 200, body: scopedWebhookAnswer(webhook, conversation, call.mount) };
};

export const updateScopedWebhook: Handler<'UpdateConversationScopedWebhook'> = (call) => {
  const { form, mount, world, now } = call;
  const conversation = parentOf(call);
  const webhook = webhookOf(call, conversation);
  refuseSettled(conversation);
  refuseEmptyUpdate(form, world.choices);
  Object.assign(webhook, changedWebhook(webhook, form, world.limits), { date_updated: now });
  return { status: 200, body: scopedWebhookAnswer(webhook, conversation, mount) };
};

export const deleteScopedWebhook: Handler<'DeleteConversationScopedWebhook'> = (call) => {
  const { webhooks } = parentOf(call);
  if (!webhooks.delete(call.path.Sid)) notFound(call);
  return { status: 204 };
};

function parentOf(call: Call<'ListConversationScopedWebhook'>): Conversation {
  return conversationOf(call, call.path.ConversationSid, 'by-choice');
}

function webhookOf(
  call: Call<'FetchConversationScopedWebhook'>,
  { webhooks }: Conversation,
): ScopedWebhookData {
  return webhooks.get(call.path.Sid) ?? notFound(call);
}
