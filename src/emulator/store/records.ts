import type { SidMap } from './sid-map.ts';
import type { Dated, Moment } from './dated.ts';
import type {
  ServiceConfigurationData,
  WebhookConfigurationData,
  NotificationData,
  BindingData,
  CredentialData,
  AddressConfigurationData,
  ConfigurationData,
} from './settings.ts';
import type { Sid } from './sids.ts';
import type { Sorted } from './sorted.ts';

/**
 * What the emulator remembers, as plain data: names as in the spec's answers, moments as milliseconds
 * since 1970 in UTC. What an answer derives (`url`, `links`, counts) is not kept.
 */

export type ConversationState = 'initializing' | 'active' | 'inactive' | 'closed';
export type RoleType = 'conversation' | 'service';
export type NotificationLevel = 'default' | 'muted';
export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'failed' | 'undelivered';

export interface RoleData extends Dated {
  readonly sid: Sid<'RL'>;
  friendly_name: string;
  readonly type: RoleType;
  permissions: readonly string[];
}

export interface UserData extends Dated {
  readonly sid: Sid<'US'>;
  readonly identity: string;
  friendly_name: string | null;
  attributes: string;
  role_sid: Sid<'RL'>;
}

export interface MessagingBindingData {
  type: string;
  address?: string;
  proxy_address?: string;
  /** Kept because it was sent; no answer shows it. */
  proxy_address_fallback?: string;
  projected_address?: string;
  level?: string;
  name?: string;
}

export interface ParticipantData extends Dated {
  readonly sid: Sid<'MB'>;
  identity: string | null;
  attributes: string;
  messaging_binding: MessagingBindingData | null;
  role_sid: Sid<'RL'> | null;
  last_read_message_index: number | null;
  last_read_timestamp: Moment | null;
  /** Of the user conversation that this participant is. */
  notification_level: NotificationLevel;
}

export interface MediaData {
  readonly sid: Sid<'ME'>;
  readonly size: number;
  readonly content_type: string;
  readonly filename: string;
}

export interface ReceiptData extends Dated {
  readonly sid: Sid<'DY'>;
  readonly participant_sid: Sid<'MB'>;
  readonly channel_message_sid: string;
  status: DeliveryStatus;
  error_code: number;
}

export interface MessageData extends Dated {
  readonly sid: Sid<'IM'>;
  readonly index: number;
  author: string;
  body: string | null;
  media: readonly MediaData[] | null;
  attributes: string;
  participant_sid: Sid<'MB'> | null;
  content_sid: Sid<'HX'> | null;
  /** Accepted, kept, and shown by no answer. */
  subject: string | null;
  /** One for each participant outside chat at the time; `null` when there was none. */
  receipts: readonly ReceiptData[] | null;
}

export interface ScopedWebhookData extends Dated {
  readonly sid: Sid<'WH'>;
  readonly target: 'webhook' | 'trigger' | 'studio';
  url: string | null;
  method: 'GET' | 'POST' | null;
  filters: readonly string[];
  triggers: readonly string[];
  flow_sid: Sid<'FW'> | null;
  replay_after: number | null;
}

export interface ConversationData extends Dated {
  readonly sid: Sid<'CH'>;
  friendly_name: string | null;
  unique_name: string | null;
  attributes: string;
  state: ConversationState;
  messaging_service_sid: Sid<'MG'> | null;
  /** ISO 8601 durations as they were sent; no answer shows them. */
  timer_inactive: string | null;
  timer_closed: string | null;
  /** When the timers go off; `null` when they do not run. */
  date_inactive: Moment | null;
  date_closed: Moment | null;
  email: { projected_address: string; name?: string } | null;
  created_by: string;
  /** The index of the next message: it only grows. */
  next_index: number;
  /** While initializing: when that ends, who is to be added then, and whether webhooks are told. */
  initializing: {
    until: Moment;
    participants: readonly NewParticipant[];
    is_told: boolean;
  } | null;
}

/** Who joins, as the body of `CreateConversationWithParticipants` has it. */
export interface NewParticipant {
  readonly identity?: string;
  readonly messaging_binding?: {
    readonly address?: string;
    readonly proxy_address?: string;
    readonly projected_address?: string;
  };
}

export interface ServiceData extends Dated {
  readonly sid: Sid<'IS'>;
  friendly_name: string;
}

/** A conversation with all that goes with it when it is deleted. */
export interface Conversation {
  readonly service: Service;
  readonly data: ConversationData;
  readonly participants: Sorted<string, ParticipantData>;
  readonly participantsByIdentity: Map<string, ParticipantData>;
  /** By own address, and by projected address where there is no own one. */
  readonly participantsByAddress: Map<string, ParticipantData>;
  /** By index. */
  readonly messages: Sorted<number, MessageData>;
  readonly messagesBySid: SidMap<MessageData>;
  readonly webhooks: Sorted<string, ScopedWebhookData>;
}

export interface Service {
  readonly account: Account;
  readonly data: ServiceData;
  readonly configuration: ServiceConfigurationData;
  readonly webhooks: WebhookConfigurationData;
  readonly notification: NotificationData;
  readonly roles: Sorted<string, RoleData>;
  readonly users: Sorted<string, UserData>;
  readonly usersByIdentity: Map<string, UserData>;
  readonly conversations: Sorted<string, Conversation>;
  readonly conversationsByUniqueName: Map<string, Conversation>;
  /** Identity → conversation SID → where it takes part. */
  readonly participantsByIdentity: Map<string, Sorted<string, Membership>>;
  /** The conversations of each identity that are not closed. */
  readonly openConversationsByIdentity: Map<string, Set<Conversation>>;
  /** Address outside chat → participant SID → where it takes part. */
  readonly participantsByAddress: Map<string, Sorted<string, Membership>>;
  /** SIDs of all files that came with a message; those of deleted ones stay, as no file is sent twice. */
  readonly mediaSent: Set<string>;
  readonly bindings: Sorted<string, BindingData>;
}

export interface Membership {
  readonly conversation: Conversation;
  readonly participant: ParticipantData;
}

export interface Account {
  readonly sid: Sid<'AC'>;
  readonly configuration: ConfigurationData;
  readonly webhooks: WebhookConfigurationData;
  readonly addresses: Sorted<string, AddressConfigurationData>;
  readonly addressesByAddress: Map<string, AddressConfigurationData>;
  readonly credentials: Sorted<string, CredentialData>;
  readonly services: Sorted<string, Service>;
  /** "address proxy" of every conversation that is not closed. */
  readonly conversationsByPair: Map<string, Conversation>;
  /** The sorted addresses of every group text that is not closed; two when removals made them equal. */
  readonly conversationsByGroup: Map<string, Set<Conversation>>;
}
