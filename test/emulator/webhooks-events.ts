import { chosen, type Choices } from '../../src/emulator/choices.ts';
import type { DomainEvent } from '../../src/emulator/events/domain-event.ts';
import type { EventName } from '../../src/webhooks/webhooks.ts';
import { createSender, type SenderOptions } from '../../src/emulator/events/create-sender.ts';
import type { Sender } from '../../src/emulator/events/sender.ts';
import { defaultLimits, type Limits } from '../../src/emulator/limits.ts';
import { addAccount } from '../../src/emulator/store/accounts.ts';
import { Clock } from '../../src/emulator/store/clock.ts';
import { emptyConversation } from '../../src/emulator/store/conversations.ts';
import type {
  Account,
  Conversation,
  MessageData,
  ParticipantData,
  ReceiptData,
  ScopedWebhookData,
  Service,
  UserData,
} from '../../src/emulator/store/records.ts';
import type { WebhookConfigurationData } from '../../src/emulator/store/settings.ts';
import { Schedule } from '../../src/emulator/store/schedule.ts';
import { sidMaker } from '../../src/emulator/store/sids.ts';
import { randomFrom } from '../helpers/emulator.ts';

export const authToken = 'a-token-of-tests';
const created = Date.UTC(2026, 2, 1, 12, 0, 0, 7);
const at = created + 60_005;
const dates = { date_created: created, date_updated: created + 60_000 };

/** A service with one conversation and what is in it, made by hand, to send events about. */
export interface EventWorld {
  readonly account: Account;
  readonly service: Service;
  readonly conversation: Conversation;
  readonly message: MessageData;
  readonly participant: ParticipantData;
  readonly receipt: ReceiptData;
  readonly user: UserData;
  readonly event: (type: EventName) => DomainEvent;
}

export function eventWorld(): EventWorld {
  const newSid = sidMaker(randomFrom(2));
  const account = addAccount(`AC${'1'.repeat(32)}`, {
    accounts: new Map(),
    schedule: new Schedule(),
    clock: new Clock(() => created),
    newSid,
    limits: defaultLimits,
    choices: chosen(),
  });
  const service = onlyServiceOf(account);
  service.configuration.reachability_enabled = true;
  const conversation = emptyConversation(service, {
    sid: newSid('CH'),
    friendly_name: 'Order 4711 & more',
    unique_name: 'order-4711',
    attributes: '{"order":4711}',
    state: 'active',
    messaging_service_sid: newSid('MG'),
    timer_inactive: null,
    timer_closed: null,
    date_inactive: null,
    date_closed: null,
    email: null,
    created_by: 'system',
    next_index: 8,
    initializing: null,
    ...dates,
  });
  const participant: ParticipantData = {
    sid: newSid('MB'),
    identity: 'alice',
    attributes: '{}',
    messaging_binding: {
      type: 'email',
      address: 'alice@example.com',
      proxy_address: 'shop@example.com',
      projected_address: '+15550101234',
      level: 'cc',
      name: 'Alice',
    },
    role_sid: newSid('RL'),
    last_read_message_index: 7,
    last_read_timestamp: at,
    notification_level: 'default',
    ...dates,
  };
  const receipt: ReceiptData = {
    sid: newSid('DY'),
    participant_sid: participant.sid,
    channel_message_sid: newSid('SM'),
    status: 'delivered',
    error_code: 0,
    ...dates,
  };
  const message: MessageData = {
    sid: newSid('IM'),
    index: 7,
    author: 'alice',
    body: "It's ☃ = a+b & c%20",
    media: [{ sid: `ME${'2'.repeat(32)}`, size: 5, content_type: 'text/plain', filename: 'a.txt' }],
    attributes: '{}',
    participant_sid: participant.sid,
    content_sid: null,
    subject: null,
    receipts: [receipt],
    ...dates,
  };
  const user: UserData = {
    sid: newSid('US'),
    identity: 'alice',
    friendly_name: 'Alice',
    attributes: '{}',
    role_sid: newSid('RL'),
    ...dates,
  };
  return { account, service, conversation, message, participant, receipt, user, event };

  function event(type: EventName): DomainEvent {
    switch (type) {
      case 'onConversationAdd':
        return { type, at, service, data: conversation.data };
      case 'onConversationAdded':
      case 'onConversationRemove':
      case 'onConversationRemoved':
      case 'onConversationUpdate':
      case 'onConversationUpdated':
        return { type, at, service, conversation, data: conversation.data };
      case 'onConversationStateUpdated': {
        const change = { from: 'inactive', to: 'active', reason: 'EVENT' } as const;
        return { type, at, service, conversation, ...change };
      }
      case 'onMessageAdd':
      case 'onMessageAdded':
      case 'onMessageRemove':
      case 'onMessageRemoved':
      case 'onMessageUpdate':
      case 'onMessageUpdated':
        return { type, at, service, conversation, data: message };
      case 'onParticipantAdd':
      case 'onParticipantAdded':
      case 'onParticipantRemove':
      case 'onParticipantRemoved':
      case 'onParticipantUpdate':
      case 'onParticipantUpdated':
        return { type, at, service, conversation, data: participant };
      case 'onDeliveryUpdated':
        return { type, at, service, conversation, message, data: receipt };
      case 'onUserAdded':
      case 'onUserUpdate':
      case 'onUserUpdated':
        return { type, at, service, data: user };
    }
  }
}

function onlyServiceOf({ services }: Account): Service {
  const service = services.first();
  if (service === undefined) throw new Error('The account has no service.');
  return service;
}

/** Sets the webhooks of an account or a service. */
export function listen(
  { webhooks }: Account | Service,
  settings: Partial<WebhookConfigurationData>,
): void {
  Object.assign(webhooks, settings);
}

export function scopedWebhook(
  { conversation }: EventWorld,
  settings: Partial<ScopedWebhookData>,
): ScopedWebhookData {
  const webhook: ScopedWebhookData = {
    sid: `WH${String(conversation.webhooks.size).repeat(32)}`,
    target: 'webhook',
    url: null,
    method: 'POST',
    filters: [],
    triggers: [],
    flow_sid: null,
    replay_after: null,
    ...dates,
    ...settings,
  };
  conversation.webhooks.set(webhook.sid, webhook);
  return webhook;
}

export interface TestSender extends Sender {
  /** What was reported. */
  readonly reports: readonly string[];
}

export function senderForTests(
  options: Partial<Omit<SenderOptions, 'limits' | 'choices'>> = {},
  limits: Partial<Limits> = {},
  choices: Partial<Choices> = {},
): TestSender {
  const reports: string[] = [];
  const sender = createSender({
    authTokenOf: () => authToken,
    report: (text) => reports.push(text),
    ...options,
    limits: { ...defaultLimits, ...limits },
    choices: chosen(choices),
  });
  return { ...sender, reports };
}
