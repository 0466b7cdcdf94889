import * as fc from 'fast-check';
import { webhookBody } from '../answers/conversation.ts';
import { granted, newSid, same, type Form } from '../api.ts';
import { kind } from '../command.ts';
import { limits } from '../limits.ts';
import {
  conversations,
  picked,
  removed,
  type Conversation,
  type Model,
  type Webhook,
} from '../model.ts';
import { inTheWay, refusals, type Refusal } from '../refusals.ts';
import { which } from '../words.ts';
import {
  found,
  hasConversations,
  ofConversation,
  settled,
  type Found,
  type OfConversation,
} from './conversations.ts';

interface Fields {
  readonly url?: string;
  readonly method?: string;
  readonly filters?: readonly string[];
  readonly triggers?: readonly string[];
  readonly flow?: string;
}

type OfWebhook = OfConversation & { readonly webhook: number };

const fields = {
  url: fc.constantFrom('http://127.0.0.1:9/a', 'https://example.com/hook?x=1'),
  method: fc.constantFrom('get', 'POST'),
  filters: fc.subarray(['onMessageAdded', 'onParticipantAdded', 'onMessageAdd']),
  triggers: fc.subarray(['help', 'stop it']),
  flow: fc.constantFrom(`FW${'a'.repeat(32)}`, `FW${'b'.repeat(32)}`),
};

export const createWebhook = kind('createWebhook', {
  weight: 3,
  given: fc.record(
    {
      ...ofConversation,
      ...fields,
      target: fc.constantFrom('webhook' as const, 'trigger' as const, 'studio' as const),
    },
    { requiredKeys: ['conversation', 'scoped', 'target', 'url', 'filters', 'triggers', 'flow'] },
  ),
  ready: hasConversations,
  run: async ({ conversation: at, scoped, target, ...given }, model, api) => {
    const { place, conversation, path } = found({ conversation: at, scoped }, model);
    const form = { Target: target, ...formOf(given) };
    const answer = await api.send(place.account, 'POST', `${path}/Webhooks`, form);
    const empty = { target, url: null, method: null, filters: [], flow: null };
    const isFull = conversation.webhooks.length >= limits.webhooksOfConversation;
    const inWay = [
      ...settled(conversation),
      ...inTheWay([[isFull, refusals.tooManyWebhooks]]),
      ...obstacles(empty, given),
    ];
    if (!granted(answer, 201, inWay)) return;
    const dates = { created: model.now, updated: model.now };
    const webhook = { ...empty, sid: newSid(answer, 'WH'), ...dates, ...changes(empty, given) };
    conversation.webhooks.push(webhook);
    same(answer.body, webhookBody(webhook, conversation, place), answer.request);
  },
});

export const fetchWebhook = kind('fetchWebhook', {
  given: fc.record({ ...ofConversation, webhook: which }),
  ready: hasWebhooks,
  run: async (given, model, api) => {
    const { place, conversation, webhook, target } = some(given, model);
    const answer = await api.send(place.account, 'GET', target);
    granted(answer, 200);
    same(answer.body, webhookBody(webhook, conversation, place), answer.request);
  },
});

export const updateWebhook = kind('updateWebhook', {
  given: fc.record(
    { ...ofConversation, webhook: which, ...fields },
    { requiredKeys: ['conversation', 'scoped', 'webhook'] },
  ),
  ready: hasWebhooks,
  run: async ({ conversation: at, scoped, webhook: number, ...given }, model, api) => {
    const ours = { conversation: at, scoped, webhook: number };
    const { place, conversation, webhook, target } = some(ours, model);
    const answer = await api.send(place.account, 'POST', target, formOf(given));
    const inWay = [...settled(conversation), ...obstacles(webhook, given)];
    if (!granted(answer, 200, inWay)) return;
    Object.assign(webhook, changes(webhook, given), { updated: model.now });
    same(answer.body, webhookBody(webhook, conversation, place), answer.request);
  },
});

export const deleteWebhook = kind('deleteWebhook', {
  given: fc.record({ ...ofConversation, webhook: which }),
  ready: hasWebhooks,
  run: async (given, model, api) => {
    const { place, conversation, webhook, target } = some(given, model);
    granted(await api.send(place.account, 'DELETE', target), 204);
    removed(conversation.webhooks, webhook, model);
  },
});

function withWebhooks(model: Model): readonly Conversation[] {
  return conversations(model).filter(({ webhooks }) => webhooks.length > 0);
}

function hasWebhooks(model: Model): boolean {
  return withWebhooks(model).length > 0;
}

function some(
  { conversation: at, scoped, webhook: number }: OfWebhook,
  model: Model,
): Found & { readonly webhook: Webhook; readonly target: string } {
  const conversation = picked(withWebhooks(model), at);
  const all = conversations(model);
  const place = found({ conversation: all.indexOf(conversation), scoped }, model);
  const webhook = picked(conversation.webhooks, number);
  return { ...place, webhook, target: `${place.path}/Webhooks/${webhook.sid}` };
}

function formOf({ url, method, filters, triggers, flow }: Fields): Form {
  return {
    'Configuration.Url': url,
    'Configuration.Method': method,
    'Configuration.Filters': filters,
    'Configuration.Triggers': triggers,
    'Configuration.FlowSid': flow,
  };
}

type Settings = Pick<Webhook, 'target' | 'url' | 'method' | 'filters' | 'flow'>;

/** An empty list is sent by leaving the name out, so it changes nothing. */
function obstacles({ target, filters: before }: Settings, given: Fields): readonly Refusal[] {
  const filters = sent(given.filters) ?? before;
  const triggers = sent(given.triggers) ?? before;
  return inTheWay([
    [target === 'webhook' && filters.length === 0, refusals.filtersMissing],
    // Of what is about to happen a conversation's webhook hears nothing.
    [target === 'webhook' && filters.includes('onMessageAdd'), refusals.filterUnknown],
    [target === 'trigger' && triggers.length === 0, refusals.triggersMissing],
  ]);
}

function changes(before: Settings, { url, method, filters, triggers, flow }: Fields): Settings {
  const { target } = before;
  if (target === 'studio') return { ...before, flow: flow ?? before.flow };
  const words = sent(target === 'webhook' ? filters : triggers);
  return {
    ...before,
    url: url ?? before.url,
    method: method === undefined ? (before.method ?? 'POST') : method === 'get' ? 'GET' : 'POST',
    filters: words ?? before.filters,
  };
}

function sent(words: readonly string[] | undefined): readonly string[] | undefined {
  return words?.length === 0 ? undefined : words;
}
