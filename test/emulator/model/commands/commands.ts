import type { Kind } from '../command.ts';
import { changeProjected, changeProxy, giveIdentity } from './bindings.ts';
import { createConversationWithParticipants } from './conversations-with-participants.ts';
import {
  createConversation,
  deleteConversation,
  fetchConversation,
  lookUpConversation,
  setState,
  updateConversation,
} from './conversations.ts';
import {
  findParticipantConversations,
  listConversationsBy,
  listMessagesBy,
  listReceipts,
  readList,
  startWalk,
  walkOn,
} from './listing.ts';
import {
  deleteMessage,
  fetchMessage,
  fetchReceipt,
  sendMessage,
  updateMessage,
} from './messages.ts';
import {
  addByAddresses,
  addOddly,
  addOnChat,
  addProjected,
  addToGroupText,
  fetchParticipant,
  lookUpParticipant,
  removeParticipant,
  updateParticipant,
} from './participants.ts';
import {
  fetchUserConversation,
  leave,
  lookUpUserConversation,
  readUpTo,
  updateUserConversation,
} from './reading.ts';
import { createRole, deleteRole, fetchRole, updateRole } from './roles.ts';
import {
  changeDefaultService,
  changeServiceRoles,
  createService,
  deleteService,
  fetchService,
} from './services.ts';
import {
  askConversationForStrangers,
  askServiceForStrangers,
  askStrangeConversation,
} from './strangers.ts';
import { advance, changeDefaultTimers, restart, wait } from './time.ts';
import { createUser, deleteUser, fetchUser, lookUpUser, updateUser } from './users.ts';
import { createWebhook, deleteWebhook, fetchWebhook, updateWebhook } from './webhooks.ts';

/** What a random run is made of; what each of them is given is its own matter. */
export type AnyKind = Pick<Kind<never>, 'name' | 'weight' | 'any'>;

/** Every kind of step. */
export const kinds: readonly AnyKind[] = [
  createService,
  fetchService,
  deleteService,
  changeDefaultService,
  changeServiceRoles,
  createRole,
  fetchRole,
  updateRole,
  deleteRole,
  createUser,
  fetchUser,
  lookUpUser,
  updateUser,
  deleteUser,
  createConversation,
  createConversationWithParticipants,
  fetchConversation,
  lookUpConversation,
  updateConversation,
  setState,
  deleteConversation,
  addOnChat,
  addByAddresses,
  addToGroupText,
  addProjected,
  addOddly,
  fetchParticipant,
  lookUpParticipant,
  updateParticipant,
  changeProxy,
  changeProjected,
  giveIdentity,
  removeParticipant,
  sendMessage,
  fetchMessage,
  updateMessage,
  deleteMessage,
  fetchReceipt,
  readUpTo,
  fetchUserConversation,
  lookUpUserConversation,
  updateUserConversation,
  leave,
  createWebhook,
  fetchWebhook,
  updateWebhook,
  deleteWebhook,
  readList,
  startWalk,
  walkOn,
  listConversationsBy,
  listMessagesBy,
  listReceipts,
  findParticipantConversations,
  askServiceForStrangers,
  askConversationForStrangers,
  askStrangeConversation,
  wait,
  advance,
  changeDefaultTimers,
  restart,
];
