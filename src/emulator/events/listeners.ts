import type { Choices } from '../choices.ts';
import type { ScopedWebhookData } from '../store/records.ts';
import type { WebhookConfigurationData } from '../store/settings.ts';
import type { DomainEvent } from './domain-event.ts';

/** Where an event is sent. */
export interface Listener {
  /** The SID of what it is set up in: an account, a service or a webhook of a conversation. */
  readonly sid: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
}

/** Who is asked before something happens, if anybody is. */
export function preListener(event: DomainEvent): Listener | undefined {
  return settingsListener(event, 'pre_webhook_url');
}

/** All who are told after it has happened. */
export function postListeners(event: DomainEvent, choices: ListenerChoices): readonly Listener[] {
  if ('only' in event && event.only !== undefined) return scopedListener(event.only);
  const settings = settingsListener(event, 'post_webhook_url');
  const scoped = scopedListeners(event, choices);
  return settings === undefined ? scoped : [settings, ...scoped];
}

export type ListenerChoices = Pick<Choices, 'keywordCase'>;

/**
 * A service that has an address of its own takes the place of the account: only its own webhooks are
 * called (API page of the per-service webhook). Events of users are documented for the account alone,
 * so they stay there unless the service asks for them.
 */
function settingsListener(
  { type, service }: DomainEvent,
  address: 'pre_webhook_url' | 'post_webhook_url',
): Listener | undefined {
  const { account, webhooks: own, data } = service;
  const isSet = own.pre_webhook_url !== null || own.post_webhook_url !== null;
  const isOwn = isSet && (!type.startsWith('onUser') || wants(own, type));
  const settings = isOwn ? own : account.webhooks;
  const url = settings[address];
  // Flex listens inside of Twilio: there is nothing to call.
  if (url === null || settings.target === 'flex' || !wants(settings, type)) return undefined;
  return { sid: isOwn ? data.sid : account.sid, url, method: settings.method ?? 'POST' };
}

function wants({ filters }: WebhookConfigurationData, type: DomainEvent['type']): boolean {
  return filters?.includes(type) ?? false;
}

function scopedListeners(event: DomainEvent, choices: ListenerChoices): readonly Listener[] {
  const webhooks = 'conversation' in event ? event.conversation?.webhooks : undefined;
  // Most conversations have none, and every event comes by here.
  if (webhooks === undefined || webhooks.size === 0) return [];
  return [...webhooks.values()]
    .filter((webhook) => isWanted(webhook, event, choices))
    .flatMap(scopedListener);
}

function isWanted(
  { target, filters, triggers }: ScopedWebhookData,
  event: DomainEvent,
  { keywordCase }: ListenerChoices,
): boolean {
  if (target === 'webhook') return filters.includes(event.type);
  if (target !== 'trigger' || event.type !== 'onMessageAdded') return false;
  const readable = (text: string): string =>
    keywordCase === 'matters' ? text : text.toLowerCase();
  const body = readable(event.data.body ?? '');
  return triggers.some((keyword) => body.includes(readable(keyword)));
}

/** None for `studio`: its flows run inside of Twilio. */
function scopedListener({ sid, url, method }: ScopedWebhookData): readonly Listener[] {
  return url === null ? [] : [{ sid, url, method: method ?? 'POST' }];
}
