import type { CreateScopedWebhookRequest } from '../../../src/index.ts';
import { inService, single, type CallName, type OurCall } from './our-call.ts';
import { known } from './known-state.ts';

const { conversation, message, receipt, alice, webhook } = known;
const support = { ConversationSid: conversation };
const ofMessage = { ...support, MessageSid: message };
const aConversation = {
  FriendlyName: 'Sales & more',
  UniqueName: 'sales',
  State: 'active',
  'Timers.Inactive': 'PT1M',
} as const;
const newConversation = { friendly_name: 'Sales & more', unique_name: 'sales', state: 'active' };
const together = {
  ...aConversation,
  Participant: ['{"identity":"dora"}', '{"identity":"erin"}'],
};
const aMessage = { Author: 'alice', Body: 'Hello + 100 % & ü' };
const newMessage = { index: 3, body: 'Hello + 100 % & ü', participant_sid: alice };
const bySms = {
  'MessagingBinding.Address': '+15550100109',
  'MessagingBinding.ProxyAddress': '+15550100000',
};
const newTexting = { identity: null, messaging_binding: { type: 'sms', address: '+15550100109' } };
const aHook: CreateScopedWebhookRequest = {
  Target: 'webhook',
  'Configuration.Url': 'https://example.com/new',
  'Configuration.Method': 'post',
  'Configuration.Filters': ['onMessageAdded', 'onMessageRemoved'],
};
const newHook = { target: 'webhook', configuration: { method: 'POST' } };

/** Of conversations and what is in them. */
export const conversationCalls = {
  listConversation: [(c) => c.listConversation({ ...single, State: 'active' }), 3],
  createConversation: [(c) => c.createConversation(aConversation), newConversation],
  fetchConversation: [
    (c) => c.fetchConversation({ Sid: 'support / 1' }),
    { sid: conversation, timers: { date_inactive: '2026-03-01T22:00:00Z' } },
  ],
  updateConversation: [
    (c) => c.updateConversation({ Sid: 'support / 1', State: 'inactive', UniqueName: null }),
    { sid: conversation, state: 'inactive', unique_name: null },
  ],
  deleteConversation: [(c) => c.deleteConversation({ Sid: conversation })],
  listServiceConversation: [
    (c) =>
      c.listServiceConversation({ ...inService, ...single, StartDate: '2026-03-01T00:00:00Z' }),
    3,
  ],
  createServiceConversation: [
    (c) => c.createServiceConversation({ ...inService, ...aConversation }),
    newConversation,
  ],
  fetchServiceConversation: [
    (c) => c.fetchServiceConversation({ ...inService, Sid: conversation }),
    { unique_name: 'support / 1' },
  ],
  updateServiceConversation: [
    (c) => c.updateServiceConversation({ ...inService, Sid: conversation, State: 'closed' }),
    { state: 'closed' },
  ],
  deleteServiceConversation: [
    (c) => c.deleteServiceConversation({ ...inService, Sid: conversation }),
  ],
  createConversationWithParticipants: [
    (c) => c.createConversationWithParticipants(together),
    { ...newConversation, state: 'initializing' },
  ],
  createServiceConversationWithParticipants: [
    (c) => c.createServiceConversationWithParticipants({ ...inService, ...aConversation }),
    newConversation,
  ],

  listConversationMessage: [
    (c) => c.listConversationMessage({ ...support, ...single, Order: 'desc' }),
    3,
  ],
  createConversationMessage: [
    (c) => c.createConversationMessage({ ...support, ...aMessage }),
    newMessage,
  ],
  fetchConversationMessage: [
    (c) => c.fetchConversationMessage({ ...support, Sid: message }),
    { body: 'First', delivery: { total: 3, sent: 'all' } },
  ],
  updateConversationMessage: [
    (c) => c.updateConversationMessage({ ...support, Sid: message, Body: 'Second thought' }),
    { index: 0, body: 'Second thought' },
  ],
  deleteConversationMessage: [(c) => c.deleteConversationMessage({ ...support, Sid: message })],
  listServiceConversationMessage: [
    (c) => c.listServiceConversationMessage({ ...inService, ...support, ...single }),
    3,
  ],
  createServiceConversationMessage: [
    (c) => c.createServiceConversationMessage({ ...inService, ...support, ...aMessage }),
    { ...newMessage, chat_service_sid: known.service },
  ],
  fetchServiceConversationMessage: [
    (c) => c.fetchServiceConversationMessage({ ...inService, ...support, Sid: message }),
    { body: 'First', chat_service_sid: known.service },
  ],
  updateServiceConversationMessage: [
    (c) =>
      c.updateServiceConversationMessage({
        ...inService,
        ...support,
        Sid: message,
        Attributes: '{"seen":true}',
      }),
    { attributes: '{"seen":true}', body: 'First' },
  ],
  deleteServiceConversationMessage: [
    (c) => c.deleteServiceConversationMessage({ ...inService, ...support, Sid: message }),
  ],

  listConversationMessageReceipt: [
    (c) => c.listConversationMessageReceipt({ ...ofMessage, ...single }),
    3,
  ],
  fetchConversationMessageReceipt: [
    (c) => c.fetchConversationMessageReceipt({ ...ofMessage, Sid: receipt }),
    { status: 'sent', error_code: 0, message_sid: message },
  ],
  listServiceConversationMessageReceipt: [
    (c) => c.listServiceConversationMessageReceipt({ ...inService, ...ofMessage, ...single }),
    3,
  ],
  fetchServiceConversationMessageReceipt: [
    (c) => c.fetchServiceConversationMessageReceipt({ ...inService, ...ofMessage, Sid: receipt }),
    { participant_sid: known.texting, chat_service_sid: known.service },
  ],

  listConversationParticipant: [(c) => c.listConversationParticipant({ ...support, ...single }), 4],
  createConversationParticipant: [
    (c) => c.createConversationParticipant({ ...support, ...bySms }),
    newTexting,
  ],
  fetchConversationParticipant: [
    (c) => c.fetchConversationParticipant({ ...support, Sid: 'alice' }),
    { sid: alice, last_read_message_index: 0 },
  ],
  updateConversationParticipant: [
    (c) => c.updateConversationParticipant({ ...support, Sid: alice, LastReadMessageIndex: null }),
    { last_read_message_index: null },
  ],
  deleteConversationParticipant: [
    (c) => c.deleteConversationParticipant({ ...support, Sid: alice }),
  ],
  listServiceConversationParticipant: [
    (c) => c.listServiceConversationParticipant({ ...inService, ...support, ...single }),
    4,
  ],
  createServiceConversationParticipant: [
    (c) => c.createServiceConversationParticipant({ ...inService, ...support, Identity: 'dora' }),
    { identity: 'dora', messaging_binding: null, role_sid: known.conversationRole },
  ],
  fetchServiceConversationParticipant: [
    (c) => c.fetchServiceConversationParticipant({ ...inService, ...support, Sid: alice }),
    { identity: 'alice', chat_service_sid: known.service },
  ],
  updateServiceConversationParticipant: [
    (c) =>
      c.updateServiceConversationParticipant({
        ...inService,
        ...support,
        Sid: alice,
        LastReadTimestamp: new Date('2026-03-01T12:00:00.900Z'),
      }),
    { last_read_timestamp: '2026-03-01T12:00:00Z' },
  ],
  deleteServiceConversationParticipant: [
    (c) => c.deleteServiceConversationParticipant({ ...inService, ...support, Sid: alice }),
  ],

  listConversationScopedWebhook: [
    (c) => c.listConversationScopedWebhook({ ...support, ...single }),
    3,
  ],
  createConversationScopedWebhook: [
    (c) => c.createConversationScopedWebhook({ ...support, ...aHook }),
    newHook,
  ],
  fetchConversationScopedWebhook: [
    (c) => c.fetchConversationScopedWebhook({ ...support, Sid: webhook }),
    { configuration: { filters: ['onMessageAdded'] } },
  ],
  updateConversationScopedWebhook: [
    (c) =>
      c.updateConversationScopedWebhook({
        ...support,
        Sid: webhook,
        'Configuration.Method': 'get',
      }),
    { configuration: { method: 'GET', filters: ['onMessageAdded'] } },
  ],
  deleteConversationScopedWebhook: [
    (c) => c.deleteConversationScopedWebhook({ ...support, Sid: webhook }),
  ],
  listServiceConversationScopedWebhook: [
    (c) => c.listServiceConversationScopedWebhook({ ...inService, ...support, ...single }),
    3,
  ],
  createServiceConversationScopedWebhook: [
    (c) => c.createServiceConversationScopedWebhook({ ...inService, ...support, ...aHook }),
    newHook,
  ],
  fetchServiceConversationScopedWebhook: [
    (c) => c.fetchServiceConversationScopedWebhook({ ...inService, ...support, Sid: webhook }),
    { target: 'webhook', chat_service_sid: known.service },
  ],
  updateServiceConversationScopedWebhook: [
    (c) =>
      c.updateServiceConversationScopedWebhook({
        ...inService,
        ...support,
        Sid: webhook,
        'Configuration.Url': 'https://example.com/moved',
      }),
    { configuration: { url: 'https://example.com/moved' } },
  ],
  deleteServiceConversationScopedWebhook: [
    (c) => c.deleteServiceConversationScopedWebhook({ ...inService, ...support, Sid: webhook }),
  ],

  listParticipantConversation: [
    (c) => c.listParticipantConversation({ ...single, Identity: 'alice' }),
    3,
  ],
  listServiceParticipantConversation: [
    (c) => c.listServiceParticipantConversation({ ...inService, Address: '+15550100101' }),
    1,
  ],
} satisfies Partial<Record<CallName, OurCall>>;
