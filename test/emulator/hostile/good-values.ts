import type { Dice } from './dice.ts';
import type { Known } from './known.ts';

/** A value that the operation may well take, so that requests get beyond the first check. */
export function goodValue(name: string, dice: Dice, known: Known): string {
  const make = Object.hasOwn(makers, name)
    ? makers[name]
    : name.endsWith('Enabled')
      ? boolean
      : undefined;
  return make === undefined ? 'x' : make(dice, known);
}

type Maker = (dice: Dice, known: Known) => string;

const small: Maker = ({ below }) => String(below(60));
const identity: Maker = ({ below }) => `user-${below(300)}`;
const attributes: Maker = ({ pick }) => pick(['{}', '{"a":[1,2]}', '[]', '0', '"x"']);
const boolean: Maker = ({ pick }) => pick(['true', 'false', 'True']);
const date: Maker = ({ pick }) =>
  pick(['2026-01-01T00:00:00Z', '2025-06-01T12:00:00.5+02:00', '2026-03-01T12:00:00Z']);
const timer: Maker = ({ pick }) => pick(['PT10M', 'PT1M', 'P1D', 'PT0S', 'PT24H', '']);
const phone: Maker = ({ below }) => `+1500555${String(1000 + below(60))}`;
const url: Maker = ({ pick }) =>
  pick(['http://127.0.0.1:1/hook', 'http://localhost/x', 'https://example.org/a?b=c']);
const text: Maker = ({ pick, below }) => pick(['hello', 'Zoë', `text ${below(100)}`, '']);
const sid =
  (prefix: string): Maker =>
  (dice, known) =>
    known.sid(prefix, dice);

const makers: Readonly<Record<string, Maker>> = {
  PageSize: small,
  Page: small,
  PageToken: (dice, known) => known.token(dice),
  Identity: identity,
  Author: identity,
  Address: phone,
  Attributes: attributes,
  FriendlyName: text,
  Body: text,
  Subject: text,
  UniqueName: ({ below }) => `room-${below(200)}`,
  DateCreated: date,
  DateUpdated: date,
  StartDate: ({ pick }) => pick(['2026-01-01', '2026-03-01T12:00:00Z']),
  EndDate: ({ pick }) => pick(['2026-12-31', '2026-03-01T12:00:00Z']),
  'Timers.Inactive': timer,
  'Timers.Closed': timer,
  DefaultInactiveTimer: timer,
  DefaultClosedTimer: timer,
  State: ({ pick }) => pick(['active', 'inactive', 'closed', 'Active']),
  Order: ({ pick }) => pick(['asc', 'desc']),
  RoleSid: sid('RL'),
  ConversationSid: sid('CH'),
  ParticipantSid: sid('MB'),
  MessagingServiceSid: () => `MG${'0'.repeat(32)}`,
  DefaultChatServiceRoleSid: sid('RL'),
  DefaultConversationCreatorRoleSid: sid('RL'),
  DefaultConversationRoleSid: sid('RL'),
  DefaultChatServiceSid: sid('IS'),
  DefaultMessagingServiceSid: () => `MG${'0'.repeat(32)}`,
  LastReadMessageIndex: small,
  LastReadTimestamp: date,
  NotificationLevel: ({ pick }) => pick(['default', 'muted']),
  'MessagingBinding.Address': phone,
  'MessagingBinding.ProxyAddress': phone,
  'MessagingBinding.ProjectedAddress': phone,
  Participant: (dice) =>
    dice.percent(50)
      ? JSON.stringify({ identity: identity(dice, nobody) })
      : JSON.stringify({
          messaging_binding: { address: phone(dice, nobody), proxy_address: '+15005559999' },
        }),
  Type: ({ pick }) => pick(['conversation', 'service', 'sms', 'whatsapp', 'apn', 'fcm', 'gcm']),
  Permission: ({ pick }) => pick(['sendMessage', 'leaveConversation', 'editOwnUserInfo']),
  Target: ({ pick }) => pick(['webhook', 'trigger', 'studio']),
  'Configuration.Url': url,
  'Configuration.Method': ({ pick }) => pick(['GET', 'POST']),
  'Configuration.Filters': ({ pick }) => pick(['onMessageAdded', 'onConversationUpdated']),
  'Configuration.Triggers': text,
  'Configuration.FlowSid': () => `FW${'0'.repeat(32)}`,
  PreWebhookUrl: url,
  PostWebhookUrl: url,
  Method: ({ pick }) => pick(['GET', 'POST']),
  Filters: ({ pick }) =>
    pick(['onMessageAdd', 'onMessageAdded', 'onUserUpdate', 'onParticipantAdd']),
  'AutoCreation.Type': ({ pick }) => pick(['webhook', 'studio', 'default']),
  'AutoCreation.WebhookUrl': url,
  'AutoCreation.StudioFlowSid': () => `FW${'0'.repeat(32)}`,
  'AutoCreation.Enabled': boolean,
  'AutoCreation.WebhookMethod': ({ pick }) => pick(['GET', 'POST']),
  'AutoCreation.WebhookFilters': ({ pick }) => pick(['onMessageAdded', 'onConversationAdded']),
  'AutoCreation.StudioRetryCount': ({ below }) => String(below(5)),
  'AutoCreation.ConversationServiceSid': sid('IS'),
  'Configuration.ReplayAfter': small,
  AddressCountry: () => 'US',
  BindingType: ({ pick }) => pick(['apn', 'gcm', 'fcm']),
  ReachabilityEnabled: boolean,
  Sandbox: boolean,
  MediaSid: () => `ME${'0'.repeat(32)}`,
  ContentSid: () => `HX${'0'.repeat(32)}`,
  ContentVariables: ({ pick }) => pick(['{"1":"x"}', '{}']),
};

const nobody: Known = {
  learn: () => {},
  forget: () => {},
  path: (template) => template,
  sid: (prefix) => prefix + '0'.repeat(32),
  token: () => '',
};
