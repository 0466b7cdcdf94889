/** SIDs of what `knownState` holds, so that a script can name things before it has asked for any. */
export const known = {
  service: sid('IS', 1),
  otherService: sid('IS', 2),
  conversation: sid('CH', 1),
  alice: sid('MB', 1),
  texting: sid('MB', 2),
  user: sid('US', 1),
  message: sid('IM', 1),
  receipt: sid('DY', 1),
  webhook: sid('WH', 1),
  /** Nobody has it, so that it can be deleted. */
  spareRole: sid('RL', 5),
  conversationRole: sid('RL', 4),
  serviceRole: sid('RL', 2),
  credential: sid('CR', 1),
  binding: sid('BS', 1),
  address: sid('IG', 1),
  flow: sid('FW', 1),
  messagingService: sid('MG', 1),
  /** One that is not there. */
  account: sid('AC', 1),
} as const;

const three = [1, 2, 3];
const phone = (at: number): string => `+1555010010${at}`;
const proxy = '+15550100000';

/** Three or more of everything that can be listed, all in the default service. */
export const knownState: object = {
  accounts: [
    {
      configuration: { default_chat_service_sid: known.service },
      addresses: three.map((at) => ({
        sid: sid('IG', at),
        type: 'sms',
        address: `+1555010020${at}`,
        address_country: 'CA',
        friendly_name: 'Front desk',
        auto_creation: {
          enabled: true,
          type: 'webhook',
          conversation_service_sid: known.service,
          webhook_url: 'https://example.com/new',
          webhook_method: 'POST',
          webhook_filters: ['onParticipantAdded', 'onMessageAdded'],
        },
      })),
      credentials: three.map((at) => ({
        sid: sid('CR', at),
        type: 'apn',
        friendly_name: 'Phones',
        sandbox: false,
      })),
      services: [
        defaultService(),
        ...[2, 3].map((at) => ({ sid: sid('IS', at), friendly_name: 'Other' })),
      ],
    },
  ],
};

function defaultService(): object {
  const people = ['alice', 'bob', 'carol'];
  return {
    sid: known.service,
    friendly_name: 'First',
    configuration: {
      default_chat_service_role_sid: known.serviceRole,
      default_conversation_role_sid: known.conversationRole,
      default_conversation_creator_role_sid: sid('RL', 3),
    },
    roles: [
      ['service admin', 'service', 'editAnyUserInfo'],
      ['service user', 'service', 'joinConversation'],
      ['channel admin', 'conversation', 'deleteConversation'],
      ['channel user', 'conversation', 'sendMessage'],
      ['guest', 'conversation', 'leaveConversation'],
    ].map(([friendly_name, type, permission], at) => ({
      sid: sid('RL', at + 1),
      friendly_name,
      type,
      permissions: [permission],
    })),
    users: people.map((identity, at) => ({
      sid: sid('US', at + 1),
      identity,
      friendly_name: `${identity} at home`,
    })),
    bindings: people.map((identity, at) => ({
      sid: sid('BS', at + 1),
      identity,
      endpoint: `${identity}'s phone`,
      binding_type: 'apn',
      credential_sid: known.credential,
      message_types: ['new_message'],
    })),
    conversations: [
      conversation(),
      ...[2, 3].map((at) => ({
        sid: sid('CH', at),
        friendly_name: 'Another one',
        unique_name: `another-${at}`,
        participants: [{ identity: 'alice' }],
      })),
    ],
  };
}

function conversation(): object {
  return {
    sid: known.conversation,
    friendly_name: 'Support',
    unique_name: 'support / 1',
    timer_inactive: 'PT10H',
    timer_closed: 'PT20H',
    date_inactive: '2026-03-01T22:00:00Z',
    date_closed: '2026-03-02T08:00:00Z',
    participants: [
      {
        sid: known.alice,
        identity: 'alice',
        last_read_message_index: 0,
        last_read_timestamp: '2026-03-01T11:00:00Z',
      },
      ...three.map((at) => ({
        sid: sid('MB', at + 1),
        role_sid: known.conversationRole,
        messaging_binding: { type: 'sms', address: phone(at), proxy_address: proxy },
      })),
    ],
    messages: [
      {
        sid: known.message,
        author: 'alice',
        body: 'First',
        receipts: three.map((at) => ({ sid: sid('DY', at), participant_sid: sid('MB', at + 1) })),
      },
      { author: 'alice', body: 'Second' },
      { author: 'system', body: 'Third' },
    ],
    webhooks: [
      {
        sid: known.webhook,
        target: 'webhook',
        url: 'https://example.com/hook',
        method: 'POST',
        filters: ['onMessageAdded'],
      },
      {
        target: 'trigger',
        url: 'https://example.com/hook',
        method: 'POST',
        triggers: ['help'],
      },
      { target: 'studio', flow_sid: known.flow },
    ],
  };
}

/** Sorted by `at`, like everything that is listed by SID. */
function sid<Prefix extends string>(prefix: Prefix, at: number): `${Prefix}${string}` {
  return `${prefix}${String(at).padStart(32, '0')}`;
}
