import { inService, single, type CallName, type OurCall } from './our-call.ts';
import { known } from './known-state.ts';

const { service, otherService, user, spareRole, serviceRole, credential, binding, address } = known;
const hook = { PostWebhookUrl: 'https://example.com/post', Filters: ['onMessageAdded'] };
const guest = { FriendlyName: 'visitor', Type: 'conversation' } as const;
const say = { Permission: ['sendMessage'] };
const aliceInSupport = { UserSid: 'alice', ConversationSid: 'support / 1' };
const read = { NotificationLevel: 'muted', LastReadMessageIndex: 1 } as const;
const hasRead = {
  notification_level: 'muted',
  last_read_message_index: 1,
  unread_messages_count: 1,
};
const urgent = {
  'NewMessage.Enabled': true,
  'NewMessage.Template': '${MESSAGE}',
  'NewMessage.WithMedia.Enabled': true,
  LogEnabled: true,
};

/** Of what an account or a service has, other than conversations. */
export const accountCalls = {
  fetchConfiguration: [(c) => c.fetchConfiguration(), { default_chat_service_sid: service }],
  updateConfiguration: [
    (c) => c.updateConfiguration({ DefaultClosedTimer: 'PT20M', DefaultInactiveTimer: 'PT5M' }),
    { default_closed_timer: 'PT20M', default_inactive_timer: 'PT5M' },
  ],
  fetchConfigurationWebhook: [(c) => c.fetchConfigurationWebhook(), { filters: [] }],
  updateConfigurationWebhook: [
    (c) => c.updateConfigurationWebhook({ ...hook, Method: 'GET' }),
    { filters: ['onMessageAdded'], method: 'GET', post_webhook_url: 'https://example.com/post' },
  ],
  listConfigurationAddress: [(c) => c.listConfigurationAddress({ ...single, Type: 'sms' }), 3],
  createConfigurationAddress: [
    (c) =>
      c.createConfigurationAddress({
        Type: 'whatsapp',
        Address: 'whatsapp:+15550100209',
        'AutoCreation.Enabled': true,
        'AutoCreation.Type': 'studio',
        'AutoCreation.StudioFlowSid': known.flow,
        'AutoCreation.StudioRetryCount': 2,
      }),
    { auto_creation: { enabled: true, type: 'studio', studio_retry_count: 2 } },
  ],
  fetchConfigurationAddress: [
    (c) => c.fetchConfigurationAddress({ Sid: '+15550100201' }),
    { sid: address },
  ],
  updateConfigurationAddress: [
    (c) => c.updateConfigurationAddress({ Sid: address, 'AutoCreation.Enabled': false }),
    { auto_creation: { enabled: false, type: 'webhook' } },
  ],
  deleteConfigurationAddress: [(c) => c.deleteConfigurationAddress({ Sid: address })],

  listCredential: [(c) => c.listCredential(single), 3],
  createCredential: [
    (c) => c.createCredential({ Type: 'fcm', Secret: 'secret', FriendlyName: 'Robots' }),
    { type: 'fcm', friendly_name: 'Robots' },
  ],
  fetchCredential: [(c) => c.fetchCredential({ Sid: credential }), { sandbox: 'False' }],
  updateCredential: [
    (c) => c.updateCredential({ Sid: credential, Sandbox: true }),
    { sandbox: 'True' },
  ],
  deleteCredential: [(c) => c.deleteCredential({ Sid: credential })],

  listService: [(c) => c.listService(single), 3],
  createService: [(c) => c.createService({ FriendlyName: 'Third' }), { friendly_name: 'Third' }],
  fetchService: [(c) => c.fetchService({ Sid: otherService }), { friendly_name: 'Other' }],
  deleteService: [(c) => c.deleteService({ Sid: otherService })],
  fetchServiceConfiguration: [
    (c) => c.fetchServiceConfiguration(inService),
    { default_chat_service_role_sid: serviceRole, reachability_enabled: false },
  ],
  updateServiceConfiguration: [
    (c) => c.updateServiceConfiguration({ ...inService, ReachabilityEnabled: true }),
    { reachability_enabled: true },
  ],
  fetchServiceWebhookConfiguration: [
    (c) => c.fetchServiceWebhookConfiguration(inService),
    { filters: null, method: null },
  ],
  updateServiceWebhookConfiguration: [
    (c) => c.updateServiceWebhookConfiguration({ ...inService, ...hook }),
    { filters: ['onMessageAdded'], post_webhook_url: 'https://example.com/post' },
  ],
  fetchServiceNotification: [
    (c) => c.fetchServiceNotification(inService),
    { log_enabled: false, new_message: { enabled: false, template: '' } },
  ],
  updateServiceNotification: [
    (c) => c.updateServiceNotification({ ...inService, ...urgent }),
    { log_enabled: true, new_message: { template: '${MESSAGE}', with_media: { enabled: true } } },
  ],
  listServiceBinding: [
    (c) => c.listServiceBinding({ ...inService, ...single, Identity: ['alice', 'bob'] }),
    2,
  ],
  fetchServiceBinding: [
    (c) => c.fetchServiceBinding({ ...inService, Sid: binding }),
    { identity: 'alice', binding_type: 'apn' },
  ],
  deleteServiceBinding: [(c) => c.deleteServiceBinding({ ...inService, Sid: binding })],

  listRole: [(c) => c.listRole(single), 5],
  createRole: [(c) => c.createRole({ ...guest, ...say }), { permissions: ['sendMessage'] }],
  fetchRole: [(c) => c.fetchRole({ Sid: spareRole }), { friendly_name: 'guest' }],
  updateRole: [(c) => c.updateRole({ Sid: spareRole, ...say }), { permissions: ['sendMessage'] }],
  deleteRole: [(c) => c.deleteRole({ Sid: spareRole })],
  listServiceRole: [(c) => c.listServiceRole({ ...inService, ...single }), 5],
  createServiceRole: [
    (c) => c.createServiceRole({ ...inService, ...guest, ...say }),
    { type: 'conversation', permissions: ['sendMessage'] },
  ],
  fetchServiceRole: [
    (c) => c.fetchServiceRole({ ...inService, Sid: spareRole }),
    { friendly_name: 'guest' },
  ],
  updateServiceRole: [
    (c) => c.updateServiceRole({ ...inService, Sid: spareRole, ...say }),
    { permissions: ['sendMessage'] },
  ],
  deleteServiceRole: [(c) => c.deleteServiceRole({ ...inService, Sid: spareRole })],

  listUser: [(c) => c.listUser(single), 3],
  createUser: [
    (c) => c.createUser({ Identity: 'dora / ü', Attributes: '{"age":3}' }),
    { identity: 'dora / ü', attributes: '{"age":3}', role_sid: serviceRole },
  ],
  fetchUser: [(c) => c.fetchUser({ Sid: 'alice' }), { sid: user }],
  updateUser: [
    (c) => c.updateUser({ Sid: 'alice', FriendlyName: null }),
    { sid: user, friendly_name: null },
  ],
  deleteUser: [(c) => c.deleteUser({ Sid: 'alice' })],
  listServiceUser: [(c) => c.listServiceUser({ ...inService, ...single }), 3],
  createServiceUser: [
    (c) => c.createServiceUser({ ...inService, Identity: 'dora', RoleSid: serviceRole }),
    { identity: 'dora', chat_service_sid: service },
  ],
  fetchServiceUser: [(c) => c.fetchServiceUser({ ...inService, Sid: user }), { identity: 'alice' }],
  updateServiceUser: [
    (c) => c.updateServiceUser({ ...inService, Sid: user, FriendlyName: 'A' }),
    { friendly_name: 'A' },
  ],
  deleteServiceUser: [(c) => c.deleteServiceUser({ ...inService, Sid: user })],

  listUserConversation: [(c) => c.listUserConversation({ UserSid: 'alice', ...single }), 3],
  fetchUserConversation: [
    (c) => c.fetchUserConversation(aliceInSupport),
    { conversation_sid: known.conversation, unread_messages_count: 2 },
  ],
  updateUserConversation: [
    (c) => c.updateUserConversation({ ...aliceInSupport, ...read }),
    hasRead,
  ],
  deleteUserConversation: [(c) => c.deleteUserConversation(aliceInSupport)],
  listServiceUserConversation: [
    (c) => c.listServiceUserConversation({ ...inService, UserSid: user, ...single }),
    3,
  ],
  fetchServiceUserConversation: [
    (c) => c.fetchServiceUserConversation({ ...inService, ...aliceInSupport }),
    { participant_sid: known.alice, created_by: 'system' },
  ],
  updateServiceUserConversation: [
    (c) => c.updateServiceUserConversation({ ...inService, ...aliceInSupport, ...read }),
    hasRead,
  ],
  deleteServiceUserConversation: [
    (c) => c.deleteServiceUserConversation({ ...inService, ...aliceInSupport }),
  ],
} satisfies Partial<Record<CallName, OurCall>>;
