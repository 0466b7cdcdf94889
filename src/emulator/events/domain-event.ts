import type { Moment } from '../store/dated.ts';
import type {
  Conversation,
  ConversationData,
  ConversationState,
  MessageData,
  ParticipantData,
  ReceiptData,
  ScopedWebhookData,
  Service,
  UserData,
} from '../store/records.ts';

/**
 * What happened, or is about to. A pre-event carries the data as it would be, which nothing holds
 * yet; `at` is when.
 */
export type DomainEvent =
  | ConversationEvent
  | ConversationStateEvent
  | MessageEvent
  | ParticipantEvent
  | DeliveryEvent
  | UserEvent;

export interface ConversationEvent {
  readonly type:
    | 'onConversationAdd'
    | 'onConversationAdded'
    | 'onConversationRemove'
    | 'onConversationRemoved'
    | 'onConversationUpdate'
    | 'onConversationUpdated';
  readonly at: Moment;
  readonly service: Service;
  /** Absent before the conversation is there. */
  readonly conversation?: Conversation;
  readonly data: ConversationData;
}

export interface ConversationStateEvent {
  readonly type: 'onConversationStateUpdated';
  readonly at: Moment;
  readonly service: Service;
  readonly conversation: Conversation;
  readonly from: ConversationState;
  readonly to: ConversationState;
  readonly reason: 'API' | 'TIMER' | 'EVENT';
}

export interface MessageEvent {
  readonly type:
    | 'onMessageAdd'
    | 'onMessageAdded'
    | 'onMessageRemove'
    | 'onMessageRemoved'
    | 'onMessageUpdate'
    | 'onMessageUpdated';
  readonly at: Moment;
  readonly service: Service;
  readonly conversation: Conversation;
  readonly data: MessageData;
  /** The one webhook that is told, where an older message is reported again. */
  readonly only?: ScopedWebhookData;
}

export interface ParticipantEvent {
  readonly type:
    | 'onParticipantAdd'
    | 'onParticipantAdded'
    | 'onParticipantRemove'
    | 'onParticipantRemoved'
    | 'onParticipantUpdate'
    | 'onParticipantUpdated';
  readonly at: Moment;
  readonly service: Service;
  readonly conversation: Conversation;
  readonly data: ParticipantData;
}

export interface DeliveryEvent {
  readonly type: 'onDeliveryUpdated';
  readonly at: Moment;
  readonly service: Service;
  readonly conversation: Conversation;
  readonly message: MessageData;
  readonly data: ReceiptData;
}

export interface UserEvent {
  readonly type: 'onUserAdded' | 'onUserUpdate' | 'onUserUpdated';
  readonly at: Moment;
  readonly service: Service;
  readonly data: UserData;
}

/** Where things that have happened are reported. It is quick, and never throws. */
export type Emit = (event: DomainEvent) => void;
