import type { ConversationEvents, EventName } from '../../webhooks/webhooks.ts';
import type { Dated, Moment } from '../store/dated.ts';
import type { ParticipantData, MessageData } from '../store/records.ts';
import type {
  ConversationEvent,
  ConversationStateEvent,
  DeliveryEvent,
  DomainEvent,
  MessageEvent,
  ParticipantEvent,
  UserEvent,
} from './domain-event.ts';

export type EventFields = Readonly<Record<string, string>>;

/**
 * The form fields of an event as its schema in the spec has them, but for `RetryCount`, which each
 * attempt has its own of. Read from the records at once, since these go on changing.
 */
export function fieldsOf(event: DomainEvent): EventFields {
  const fields = {
    AccountSid: event.service.account.sid,
    EventType: event.type,
    Source: 'API',
    ...ownFields(event),
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

/** The compiler knows the names that each kind of event has; what is null is left out. */
type Named<Name extends EventName> = {
  readonly [Field in NameIn<Name>]?: string | number | boolean | null | undefined;
};

type NameIn<Name extends EventName> = Name extends EventName
  ? keyof ConversationEvents[Name]
  : never;

function ownFields(event: DomainEvent): Named<EventName> {
  switch (event.type) {
    case 'onConversationAdd':
    case 'onConversationAdded':
    case 'onConversationRemove':
    case 'onConversationRemoved':
    case 'onConversationUpdate':
    case 'onConversationUpdated':
      return ofConversation(event);
    case 'onConversationStateUpdated':
      return ofState(event);
    case 'onMessageAdd':
    case 'onMessageAdded':
    case 'onMessageRemove':
    case 'onMessageRemoved':
    case 'onMessageUpdate':
    case 'onMessageUpdated':
      return ofMessage(event);
    case 'onParticipantAdd':
    case 'onParticipantAdded':
    case 'onParticipantRemove':
    case 'onParticipantRemoved':
    case 'onParticipantUpdate':
    case 'onParticipantUpdated':
      return ofParticipant(event);
    case 'onDeliveryUpdated':
      return ofDelivery(event);
    case 'onUserAdded':
    case 'onUserUpdate':
    case 'onUserUpdated':
      return ofUser(event);
  }
}

function ofConversation(event: ConversationEvent): Named<ConversationEvent['type']> {
  const { type, at, service, data } = event;
  return {
    ConversationSid: type === 'onConversationAdd' ? null : data.sid,
    ...dates(type, data, at),
    ChatServiceSid: service.data.sid,
    MessagingServiceSid: data.messaging_service_sid,
    FriendlyName: data.friendly_name,
    UniqueName: data.unique_name,
    Attributes: data.attributes,
    State: data.state,
  };
}

function ofState(event: ConversationStateEvent): Named<ConversationStateEvent['type']> {
  return {
    ChatServiceSid: event.service.data.sid,
    ConversationSid: event.conversation.data.sid,
    MessagingServiceSid: event.conversation.data.messaging_service_sid,
    StateFrom: event.from,
    StateTo: event.to,
    StateUpdated: moment(event.at),
    Reason: event.reason,
  };
}

function ofMessage({ type, at, service, conversation, data }: MessageEvent): MessageFields {
  const { messaging_service_sid: messagingService, sid } = conversation.data;
  return {
    ChatServiceSid: service.data.sid,
    ConversationSid: sid,
    ...(type !== 'onMessageAdd' && { MessageSid: data.sid, Index: data.index }),
    ...dates(type, data, at),
    MessagingServiceSid: type === 'onMessageAdded' ? messagingService : null,
    ParticipantSid: data.participant_sid,
    Author: data.author,
    Body: data.body,
    Media: mediaText(data.media),
    Attributes: data.attributes,
  };
}

type MessageFields = Named<MessageEvent['type']>;

function mediaText(media: MessageData['media']): string | null {
  if (media === null) return null;
  const files = media.map(({ sid, filename, content_type: type, size }) => ({
    Sid: sid,
    Filename: filename,
    ContentType: type,
    Size: size,
  }));
  return JSON.stringify(files);
}

function ofParticipant(event: ParticipantEvent): Named<ParticipantEvent['type']> {
  const { type, at, service, conversation, data } = event;
  return {
    ChatServiceSid: service.data.sid,
    ConversationSid: conversation.data.sid,
    ParticipantSid: type === 'onParticipantAdd' ? null : data.sid,
    ...dates(type, data, at),
    Identity: data.identity,
    RoleSid: data.role_sid,
    Attributes: data.attributes,
    ...ofBinding(data),
    LastReadMessageIndex: type === 'onParticipantUpdated' ? data.last_read_message_index : null,
  };
}

function ofBinding({ messaging_binding: binding }: ParticipantData): Named<'onParticipantAdd'> {
  return {
    'MessagingBinding.Type': binding?.type,
    'MessagingBinding.Address': binding?.address,
    'MessagingBinding.ProxyAddress': binding?.proxy_address,
    'MessagingBinding.ProjectedAddress': binding?.projected_address,
    'MessagingBinding.Level': binding?.level,
    'MessagingBinding.Name': binding?.name,
  };
}

function ofDelivery(event: DeliveryEvent): Named<DeliveryEvent['type']> {
  const { service, conversation, message, data } = event;
  return {
    ChatServiceSid: service.data.sid,
    ConversationSid: conversation.data.sid,
    MessageSid: message.sid,
    ParticipantSid: data.participant_sid,
    DeliveryReceiptSid: data.sid,
    ChannelMessageSid: data.channel_message_sid,
    Status: data.status,
    ErrorCode: data.error_code,
    DateCreated: moment(data.date_created),
    DateUpdated: moment(data.date_updated),
  };
}

function ofUser({ type, at, service, data }: UserEvent): Named<UserEvent['type']> {
  // Nobody is connected to an emulator.
  const isOnline =
    type === 'onUserUpdated' && service.configuration.reachability_enabled ? false : null;
  return {
    ChatServiceSid: service.data.sid,
    UserSid: data.sid,
    ...dates(type, data, at),
    // Documented for the other two events alone.
    ...(type === 'onUserUpdate' && { DateCreated: null }),
    Identity: data.identity,
    RoleSid: data.role_sid,
    FriendlyName: data.friendly_name,
    Attributes: data.attributes,
    isOnline,
    isNotifiable: isOnline,
  };
}

/** What is not there yet has no dates, what is new has one, and what is gone has three. */
function dates(type: EventName, data: Dated, at: Moment): Named<'onConversationRemoved'> {
  if (type.endsWith('Add')) return {};
  return {
    DateCreated: moment(data.date_created),
    DateUpdated: type.endsWith('Added') ? null : moment(data.date_updated),
    DateRemoved: type.endsWith('Removed') ? moment(at) : null,
  };
}

/** To the millisecond, unlike the answers of the API. */
function moment(at: Moment): string {
  return new Date(at).toISOString();
}
