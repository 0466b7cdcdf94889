import type { DomainEvent } from '../events/domain-event.ts';

export type EventName = DomainEvent['type'];

/** Every event, and whether a webhook of a single conversation can be told of it. */
const isReportedByConversation: Readonly<Record<EventName, boolean>> = {
  onConversationAdd: false,
  onConversationAdded: false,
  onConversationRemove: false,
  onConversationRemoved: true,
  onConversationStateUpdated: true,
  onConversationUpdate: false,
  onConversationUpdated: true,
  onDeliveryUpdated: true,
  onMessageAdd: false,
  onMessageAdded: true,
  onMessageRemove: false,
  onMessageRemoved: true,
  onMessageUpdate: false,
  onMessageUpdated: true,
  onParticipantAdd: false,
  onParticipantAdded: true,
  onParticipantRemove: false,
  onParticipantRemoved: true,
  onParticipantUpdate: false,
  onParticipantUpdated: true,
  onUserAdded: false,
  onUserUpdate: false,
  onUserUpdated: false,
};

/** Of an account or a service. */
export const webhookEvents: ReadonlySet<string> = new Set(Object.keys(isReportedByConversation));

/** Of a conversation: no event before the fact, none of users, and not that it was added. */
export const conversationWebhookEvents: ReadonlySet<string> = new Set(
  Object.entries(isReportedByConversation)
    .filter(([, isReported]) => isReported)
    .map(([name]) => name),
);
