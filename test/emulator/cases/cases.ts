import { addressCases } from './addresses.ts';
import { bindingCases } from './bindings.ts';
import type { Case } from './case.ts';
import { configurationCases } from './configuration.ts';
import { conflictCases } from './conflicts.ts';
import { conversationWithParticipantsCases } from './conversation-with-participants.ts';
import { conversationCases } from './conversations.ts';
import { credentialCases } from './credentials.ts';
import { messageCases } from './messages.ts';
import { notificationCases } from './notifications.ts';
import { participantConversationCases } from './participant-conversations.ts';
import { participantCases } from './participants.ts';
import { receiptCases } from './receipts.ts';
import { roleCases } from './roles.ts';
import { scopedWebhookCases } from './scoped-webhooks.ts';
import { serviceConfigurationCases } from './service-configuration.ts';
import { serviceCases } from './services.ts';
import { userConversationCases } from './user-conversations.ts';
import { userCases } from './users.ts';
import { webhookConfigurationCases } from './webhook-configurations.ts';

export const cases: readonly Case[] = [
  ...addressCases,
  ...bindingCases,
  ...configurationCases,
  ...conflictCases,
  ...conversationCases,
  ...conversationWithParticipantsCases,
  ...credentialCases,
  ...messageCases,
  ...notificationCases,
  ...participantCases,
  ...participantConversationCases,
  ...receiptCases,
  ...roleCases,
  ...scopedWebhookCases,
  ...serviceCases,
  ...serviceConfigurationCases,
  ...userCases,
  ...userConversationCases,
  ...webhookConfigurationCases,
];
