export { nextPageToken } from './client/calls/next-page.ts';
export { createClient } from './client/client.ts';
export {
  isConnectionError,
  isConversationsError,
  isInputError,
  isTimeoutError,
} from './client/errors/guards.ts';
export { InputError } from './client/errors/input-error.ts';
export { fromEnv } from './client/options/from-env.ts';
export { createPathClient } from './client/path-client.ts';

export type { Call, Replied } from './client/calls/call.ts';
export type { List } from './client/calls/list.ts';
export type { ConversationsClient } from './client/client.ts';
export type { Attempt } from './client/errors/client-error.ts';
export type { ConnectionError } from './client/errors/connection-error.ts';
export type { ConversationsError, ErrorKind } from './client/errors/conversations-error.ts';
export type { Failure, UnreadableAnswer } from './client/errors/failure.ts';
export type { TimeoutError } from './client/errors/timeout-error.ts';
export type { LogLevel } from './client/log-levels.ts';
export type { Logger } from './client/log.ts';
export type { Edge, Region } from './client/options/address.ts';
export type { ClientOptions } from './client/options/client-options.ts';
export type { Credentials } from './client/options/credentials.ts';
export type { Environment } from './client/options/from-env.ts';
export type { CallOptions } from './client/options/numbers.ts';
export type { PathClient } from './client/path-client.ts';
export type { Fetch } from './client/send/fetch.ts';
export type { Context, Middleware } from './client/send/middleware.ts';
export type { NamedCalls } from './client/types/by-name.ts';
export type { PathCalls, Result } from './client/types/by-path.ts';

// For what has no name below. Paths and webhooks are in `conversations-client/api` alone: here they
// would cost whoever compiles a call the reading of them.
export type { calls, components, operations, pathsByMethod } from '../generated/calls.ts';
// What calls answer with.
export type {
  AddressConfiguration,
  AddressConfigurationPage,
  Binding,
  BindingPage,
  Configuration,
  Conversation,
  ConversationPage,
  ConversationWithParticipants,
  Credential,
  CredentialPage,
  Fault,
  Message,
  MessagePage,
  Notification,
  Participant,
  ParticipantConversationPage,
  ParticipantPage,
  Receipt,
  ReceiptPage,
  Role,
  RolePage,
  ScopedWebhook,
  ScopedWebhookPage,
  Service,
  ServiceConfiguration,
  ServiceMessage,
  ServiceMessagePage,
  ServicePage,
  ServiceParticipant,
  ServiceParticipantPage,
  ServiceReceipt,
  ServiceReceiptPage,
  ServiceScopedWebhook,
  ServiceScopedWebhookPage,
  ServiceWebhookConfiguration,
  User,
  UserConversation,
  UserConversationPage,
  UserPage,
  WebhookConfiguration,
} from '../generated/calls.ts';
// What calls take as body.
export type {
  CreateAddressConfigurationRequest,
  CreateConversationRequest,
  CreateConversationWithParticipantsRequest,
  CreateCredentialRequest,
  CreateMessageRequest,
  CreateParticipantRequest,
  CreateRoleRequest,
  CreateScopedWebhookRequest,
  CreateServiceRequest,
  CreateUserRequest,
  UpdateAddressConfigurationRequest,
  UpdateConfigurationRequest,
  UpdateConversationRequest,
  UpdateCredentialRequest,
  UpdateMessageRequest,
  UpdateNotificationRequest,
  UpdateParticipantRequest,
  UpdateRoleRequest,
  UpdateScopedWebhookRequest,
  UpdateServiceConfigurationRequest,
  UpdateServiceWebhookConfigurationRequest,
  UpdateUserConversationRequest,
  UpdateUserRequest,
  UpdateWebhookConfigurationRequest,
} from '../generated/calls.ts';
// Ids, each with the letters of its kind.
export type {
  AccountSid,
  AddressConfigurationSid,
  BindingSid,
  ChannelMessageSid,
  ContentSid,
  ConversationSid,
  CredentialSid,
  FlowSid,
  MediaSid,
  MessageSid,
  MessagingServiceSid,
  ParticipantSid,
  ReceiptSid,
  RoleSid,
  ServiceSid,
  UserSid,
  WebhookSid,
} from '../generated/calls.ts';
