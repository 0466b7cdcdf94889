import type { SendOptions } from '../../helpers/emulator.ts';
import { known } from './known-state.ts';

/** Sent one after the other about `knownState`; GET unless there is a form. */
export type Requests = readonly (readonly [path: string, form?: SendOptions['form']])[];

const { address, alice, conversation, message, service, serviceRole, spareRole, user, webhook } =
  known;
const RoleSid = known.conversationRole;
const names = {
  FriendlyName: 'Sales',
  UniqueName: 'sales',
  MessagingServiceSid: 'MG'.padEnd(34, 'a'),
};
const timers = { State: 'active', 'Timers.Inactive': 'PT1M', 'Timers.Closed': 'PT10M' };
const inactive = { ...timers, State: 'inactive' };
const dates = { DateCreated: '2015-12-16T22:18:37Z', DateUpdated: '2015-12-16T22:18:38Z' };
const onWebhook = {
  FriendlyName: 'Desk',
  AddressCountry: 'CA',
  'AutoCreation.Enabled': true,
  'AutoCreation.Type': 'webhook',
  'AutoCreation.ConversationServiceSid': service,
  'AutoCreation.WebhookUrl': 'https://example.com/',
  'AutoCreation.WebhookMethod': 'post',
  'AutoCreation.WebhookFilters': ['onParticipantAdded', 'onMessageAdded'],
};
const hooks = {
  PreWebhookUrl: 'https://example.com/pre',
  PostWebhookUrl: 'https://example.com/post',
  Method: 'GET',
  Filters: ['onConversationUpdated'],
};
const projected = { 'MessagingBinding.ProjectedAddress': '+15550100300' };
const trigger = {
  Target: 'trigger',
  'Configuration.Url': 'https://example.com/',
  'Configuration.Method': 'post',
  'Configuration.Triggers': ['keyword1', 'keyword2'],
};

/** What the reference bodies that no plain call leads to were answers to, for what exists once. */
export const rootRequests: readonly Requests[] = [
  [['/Configuration/Addresses'], ['/Credentials'], ['/Services']],
  [[`/Services/${service}/Bindings`], [`/Services/${service}/Bindings?Identity=nobody`]],
  [
    ['/Configuration', { DefaultInactiveTimer: 'PT1M', DefaultClosedTimer: 'PT10M' }],
    ['/Configuration'],
  ],
  [['/Configuration/Webhooks', { ...hooks, Target: 'webhook' }], ['/Configuration/Webhooks']],
  ...['sms', 'apple', 'whatsapp', 'messenger', 'gbm', 'rcs', 'chat'].map((Type): Requests => [
    ['/Configuration/Addresses', { Type, Address: addressOf(Type), ...onWebhook }],
  ]),
  [
    [
      '/Configuration/Addresses',
      {
        Type: 'email',
        Address: 'desk@example.com',
        FriendlyName: 'Desk',
        'AutoCreation.Enabled': true,
        'AutoCreation.Type': 'default',
      },
    ],
    [
      '/Configuration/Addresses',
      {
        Type: 'sms',
        Address: '+15550100500',
        FriendlyName: 'Desk',
        AddressCountry: 'CA',
        'AutoCreation.Enabled': true,
        'AutoCreation.Type': 'default',
      },
    ],
    ['/Configuration/Addresses'],
  ],
  [
    [
      `/Configuration/Addresses/${address}`,
      {
        'AutoCreation.Enabled': false,
        'AutoCreation.Type': 'studio',
        'AutoCreation.StudioFlowSid': known.flow,
        'AutoCreation.StudioRetryCount': 3,
      },
    ],
    ['/Configuration/Addresses'],
  ],
  ...['apn', 'gcm', 'fcm'].map((Type): Requests => [
    [
      '/Credentials',
      {
        Type,
        ApiKey: 'x',
        Secret: 'x',
        Certificate: 'x',
        PrivateKey: 'x',
        FriendlyName: 'Phones',
        Sandbox: false,
      },
    ],
  ]),
  [
    [`/Services/${service}/Configuration/Webhooks`, hooks],
    [`/Services/${service}/Configuration/Webhooks`],
  ],
];

/** The same for what each service has. */
export const serviceRequests: readonly Requests[] = [
  [['/Users'], ['/Roles'], [`/Users/${user}/Conversations`], ['/Users/bob/Conversations']],
  [[`/Conversations/${conversation}/Messages/${message}/Receipts`]],
  [['/Conversations', { FriendlyName: 'Sales', ...timers }], ['/Conversations']],
  [['/Conversations', { ...names, ...inactive, ...dates }]],
  [['/Conversations', { ...names, ...timers }]],
  [['/Conversations', { FriendlyName: 'Sales' }]],
  [
    [
      '/Conversations',
      {
        FriendlyName: 'Sales',
        'Bindings.Email.Address': 'sales@example.com',
        'Bindings.Email.Name': 'Sales',
      },
    ],
  ],
  [
    [`/Conversations/${conversation}`, { ...names, ...inactive }],
    ['/ParticipantConversations?Identity=alice'],
    ['/ParticipantConversations?Address=%2B15550100101'],
    [`/Users/${user}/Conversations`],
    [`/Users/${user}/Conversations/${conversation}`],
    [`/Users/${user}/Conversations/${conversation}`, { NotificationLevel: 'default' }],
    [`/Conversations/${conversation}`, { State: 'closed' }],
  ],
  [['/ConversationWithParticipants', { ...names, ...inactive }]],
  [['/ConversationWithParticipants', { FriendlyName: 'Sales' }]],
  [
    [
      '/ConversationWithParticipants',
      { FriendlyName: 'Sales', Participant: ['{"identity":"user1"}', '{"identity":"user2"}'] },
    ],
  ],
  [['/Users', { Identity: 'admin', FriendlyName: 'name', RoleSid: serviceRole }]],
  [[`/Users/${user}`, { FriendlyName: 'new name' }]],
  [[`/Roles/${spareRole}`, { Permission: ['sendMessage'] }]],
  [
    [`/Conversations/${conversation}/Messages`, { Body: 'Hello', Author: 'alice' }],
    [`/Conversations/${conversation}/Messages`, { Body: 'Hello' }],
    [`/Conversations/${conversation}/Messages/{IM}`],
    [
      `/Conversations/${conversation}/Messages`,
      { Author: 'alice', MediaSid: 'ME'.padEnd(34, 'a') },
    ],
    [
      `/Conversations/${conversation}/Messages`,
      { Author: 'alice', ContentSid: 'HX'.padEnd(34, 'a'), ContentVariables: '{"name":"John"}' },
    ],
    [`/Conversations/${conversation}/Messages`],
    [`/Conversations/${conversation}/Messages?Order=desc`],
  ],
  [
    [
      `/Conversations/${conversation}/Participants`,
      {
        RoleSid,
        'MessagingBinding.Address': '+15550100309',
        'MessagingBinding.ProxyAddress': '+15550100300',
      },
    ],
    [`/Conversations/${conversation}/Participants`, { Identity: 'dora' }],
    [`/Conversations/${conversation}/Participants`],
    [`/Conversations/${conversation}/Participants/${known.texting}`],
    [`/Conversations/${conversation}/Participants/${known.texting}`, { RoleSid }],
    [`/Conversations/${conversation}/Participants/${alice}`],
  ],
  [
    ['/Conversations', {}],
    ['/Conversations/{CH}/Participants', { Identity: 'dora', RoleSid, ...projected }],
    ['/Conversations/{CH}/Participants/{MB}', { Attributes: '{"role":"driver"}' }],
    ['/Conversations/{CH}/Participants', { 'MessagingBinding.Address': '+15550100301' }],
  ],
  [
    [`/Conversations/${conversation}/Webhooks`, trigger],
    [`/Conversations/${conversation}/Webhooks/{WH}`, { 'Configuration.Triggers': ['keyword3'] }],
    [`/Conversations/${conversation}/Webhooks/${webhook}`, { 'Configuration.Method': 'get' }],
    [
      `/Conversations/${conversation}/Webhooks`,
      { Target: 'studio', 'Configuration.FlowSid': known.flow },
    ],
    [`/Conversations/${conversation}/Webhooks/{WH}`],
    [`/Conversations/${conversation}/Webhooks`],
  ],
];

function addressOf(type: string): string {
  return type === 'sms' ? '+15550100400' : `${type}:+15550100400`;
}
