import type { OperationId } from '../../generated/operations.ts';
import type { Handler } from './call.ts';
import {
  createAddress,
  deleteAddress,
  fetchAddress,
  listAddresses,
  updateAddress,
} from './handlers/addresses.ts';
import { deleteBinding, fetchBinding, listBindings } from './handlers/bindings.ts';
import { fetchConfiguration, updateConfiguration } from './handlers/configuration.ts';
import { listConversations } from './handlers/conversation-lists.ts';
import { createConversationWithParticipants } from './handlers/conversation-with-participants.ts';
import {
  createConversation,
  deleteConversation,
  fetchConversation,
  updateConversation,
} from './handlers/conversations.ts';
import {
  createCredential,
  deleteCredential,
  fetchCredential,
  listCredentials,
  updateCredential,
} from './handlers/credentials.ts';
import { fetchNotification, updateNotification } from './handlers/notifications.ts';
import { createRole, deleteRole, fetchRole, listRoles, updateRole } from './handlers/roles.ts';
import {
  createScopedWebhook,
  deleteScopedWebhook,
  fetchScopedWebhook,
  listScopedWebhooks,
  updateScopedWebhook,
} from './handlers/scoped-webhooks.ts';
import {
  fetchServiceConfiguration,
  updateServiceConfiguration,
} from './handlers/service-configuration.ts';
import { createService, deleteService, fetchService, listServices } from './handlers/services.ts';
import {
  fetchServiceWebhookConfiguration,
  fetchWebhookConfiguration,
  updateServiceWebhookConfiguration,
  updateWebhookConfiguration,
} from './handlers/webhook-configurations.ts';
import {
  createMessage,
  deleteMessage,
  fetchMessage,
  listMessages,
  updateMessage,
} from './handlers/messages.ts';
import { fetchReceipt, listReceipts } from './handlers/receipts.ts';
import { createUser, deleteUser, fetchUser, listUsers, updateUser } from './handlers/users.ts';

/** Every operation and what handles it. A twin has the same handler: the service comes with the call. */
export const handlers: { readonly [Id in OperationId]: Handler<Id> } = {
  ListUser: listUsers,
  CreateUser: createUser,
  FetchUser: fetchUser,
  UpdateUser: updateUser,
  DeleteUser: deleteUser,
  ListServiceUser: listUsers,
  CreateServiceUser: createUser,
  FetchServiceUser: fetchUser,
  UpdateServiceUser: updateUser,
  DeleteServiceUser: deleteUser,
  FetchConfiguration: fetchConfiguration,
  UpdateConfiguration: updateConfiguration,
  FetchConfigurationWebhook: fetchWebhookConfiguration,
  UpdateConfigurationWebhook: updateWebhookConfiguration,
  FetchServiceConfiguration: fetchServiceConfiguration,
  UpdateServiceConfiguration: updateServiceConfiguration,
  FetchServiceWebhookConfiguration: fetchServiceWebhookConfiguration,
  UpdateServiceWebhookConfiguration: updateServiceWebhookConfiguration,
  FetchServiceNotification: fetchNotification,
  UpdateServiceNotification: updateNotification,
  ListService: listServices,
  CreateService: createService,
  FetchService: fetchService,
  DeleteService: deleteService,
  ListRole: listRoles,
  CreateRole: createRole,
  FetchRole: fetchRole,
  UpdateRole: updateRole,
  DeleteRole: deleteRole,
  ListServiceRole: listRoles,
  CreateServiceRole: createRole,
  FetchServiceRole: fetchRole,
  UpdateServiceRole: updateRole,
  DeleteServiceRole: deleteRole,
  ListConfigurationAddress: listAddresses,
  CreateConfigurationAddress: createAddress,
  FetchConfigurationAddress: fetchAddress,
  UpdateConfigurationAddress: updateAddress,
  DeleteConfigurationAddress: deleteAddress,
  ListCredential: listCredentials,
  CreateCredential: createCredential,
  FetchCredential: fetchCredential,
  UpdateCredential: updateCredential,
  DeleteCredential: deleteCredential,
  ListServiceBinding: listBindings,
  FetchServiceBinding: fetchBinding,
  DeleteServiceBinding: deleteBinding,
  ListConversationScopedWebhook: listScopedWebhooks,
  CreateConversationScopedWebhook: createScopedWebhook,
  FetchConversationScopedWebhook: fetchScopedWebhook,
  UpdateConversationScopedWebhook: updateScopedWebhook,
  DeleteConversationScopedWebhook: deleteScopedWebhook,
  ListServiceConversationScopedWebhook: listScopedWebhooks,
  CreateServiceConversationScopedWebhook: createScopedWebhook,
  FetchServiceConversationScopedWebhook: fetchScopedWebhook,
  UpdateServiceConversationScopedWebhook: updateScopedWebhook,
  DeleteServiceConversationScopedWebhook: deleteScopedWebhook,
  ListConversationMessage: listMessages,
  CreateConversationMessage: createMessage,
  FetchConversationMessage: fetchMessage,
  UpdateConversationMessage: updateMessage,
  DeleteConversationMessage: deleteMessage,
  ListConversationMessageReceipt: listReceipts,
  FetchConversationMessageReceipt: fetchReceipt,
  ListServiceConversationMessage: listMessages,
  CreateServiceConversationMessage: createMessage,
  FetchServiceConversationMessage: fetchMessage,
  UpdateServiceConversationMessage: updateMessage,
  DeleteServiceConversationMessage: deleteMessage,
  ListServiceConversationMessageReceipt: listReceipts,
  FetchServiceConversationMessageReceipt: fetchReceipt,
  ListConversation: listConversations,
  CreateConversation: createConversation,
  FetchConversation: fetchConversation,
  UpdateConversation: updateConversation,
  DeleteConversation: deleteConversation,
  ListServiceConversation: listConversations,
  CreateServiceConversation: createConversation,
  FetchServiceConversation: fetchConversation,
  UpdateServiceConversation: updateConversation,
  DeleteServiceConversation: deleteConversation,
  CreateConversationWithParticipants: createConversationWithParticipants,
  CreateServiceConversationWithParticipants: createConversationWithParticipants,
};
