import type { Dated } from './dated.ts';
import type { Sid } from './sids.ts';

export interface ServiceConfigurationData {
  default_conversation_creator_role_sid: Sid<'RL'>;
  default_conversation_role_sid: Sid<'RL'>;
  default_chat_service_role_sid: Sid<'RL'>;
  reachability_enabled: boolean;
}

/** Of an account or a service; `null` all over until it is set. */
export interface WebhookConfigurationData {
  method: 'GET' | 'POST' | null;
  filters: readonly string[] | null;
  pre_webhook_url: string | null;
  post_webhook_url: string | null;
  target: 'webhook' | 'flex';
}

export interface MembershipNotificationData {
  enabled: boolean;
  template: string;
  sound: string;
}

export interface NotificationData {
  log_enabled: boolean;
  new_message: MembershipNotificationData & {
    badge_count_enabled: boolean;
    with_media: { enabled: boolean; template: string };
  };
  added_to_conversation: MembershipNotificationData;
  removed_from_conversation: MembershipNotificationData;
}

export interface BindingData extends Dated {
  readonly sid: Sid<'BS'>;
  readonly identity: string;
  readonly endpoint: string;
  readonly binding_type: 'apn' | 'gcm' | 'fcm' | 'twilsock';
  readonly credential_sid: Sid<'CR'> | null;
  readonly message_types: readonly (
    'new_message' | 'added_to_conversation' | 'removed_from_conversation'
  )[];
}

export interface CredentialData extends Dated {
  readonly sid: Sid<'CR'>;
  friendly_name: string | null;
  type: 'apn' | 'gcm' | 'fcm';
  sandbox: boolean | null;
}

export interface AutoCreationData {
  enabled: boolean;
  type: 'webhook' | 'studio' | 'default';
  conversation_service_sid: Sid<'IS'> | null;
  webhook_url: string | null;
  webhook_method: 'GET' | 'POST' | null;
  webhook_filters: readonly string[] | null;
  studio_flow_sid: Sid<'FW'> | null;
  studio_retry_count: number | null;
}

export interface AddressConfigurationData extends Dated {
  readonly sid: Sid<'IG'>;
  readonly type: 'sms' | 'whatsapp' | 'messenger' | 'gbm' | 'email' | 'rcs' | 'apple' | 'chat';
  readonly address: string;
  readonly address_country: string | null;
  friendly_name: string | null;
  auto_creation: AutoCreationData;
}

export interface ConfigurationData {
  default_chat_service_sid: Sid<'IS'>;
  default_messaging_service_sid: Sid<'MG'>;
  default_inactive_timer: string | null;
  default_closed_timer: string | null;
}
