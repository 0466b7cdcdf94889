import type { Account, Conversation, Service } from '../store/records.ts';
import type { World } from '../world.ts';
import { withTexts } from './moments.ts';

/** All that an emulator remembers as one JSON value, which `seed` takes. */
export interface State {
  readonly version: 1;
  /** Milliseconds that `advance` is ahead of real time. */
  readonly ahead: number;
  readonly accounts: readonly object[];
}

export function snapshotOf({ accounts, clock }: World): State {
  return { version: 1, ahead: clock.ahead, accounts: [...accounts.values()].map(accountState) };
}

function accountState(account: Account): object {
  const { sid, configuration, webhooks, addresses, credentials, services } = account;
  return {
    sid,
    configuration: withTexts(configuration),
    webhooks: withTexts(webhooks),
    addresses: listed(addresses.values()),
    credentials: listed(credentials.values()),
    services: Array.from(services.values(), serviceState),
  };
}

function serviceState(service: Service): object {
  return {
    ...copied(service.data),
    configuration: withTexts(service.configuration),
    webhooks: withTexts(service.webhooks),
    notification: withTexts(service.notification),
    roles: listed(service.roles.values()),
    users: listed(service.users.values()),
    bindings: listed(service.bindings.values()),
    media_sent: [...service.mediaSent],
    conversations: Array.from(service.conversations.values(), conversationState),
  };
}

function conversationState(conversation: Conversation): object {
  return {
    ...copied(conversation.data),
    participants: listed(conversation.participants.values()),
    messages: listed(conversation.messages.values()),
    webhooks: listed(conversation.webhooks.values()),
  };
}

function listed(records: Iterable<object>): readonly unknown[] {
  return Array.from(records, withTexts);
}

function copied(record: object): object {
  return Object(withTexts(record));
}
