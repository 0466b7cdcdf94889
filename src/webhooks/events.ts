import type { webhooks } from '../../generated/api.ts';

/** The name of an event, such as `onMessageAdded`. */
export type EventName = keyof webhooks;

/** The fields of each event, by its name. */
export type ConversationEvents = {
  [
    Name in EventName
  ]: webhooks[Name]['post']['requestBody']['content']['application/x-www-form-urlencoded'];
};

/** Any event of Conversations; `EventType` tells which. */
export type ConversationEvent = ConversationEvents[EventName];

/** Every event that the spec knows; the compiler asks for each of them and for no other. */
const names: Readonly<Record<EventName, true>> = {
  onConversationAdd: true,
  onConversationAdded: true,
  onConversationRemove: true,
  onConversationRemoved: true,
  onConversationStateUpdated: true,
  onConversationUpdate: true,
  onConversationUpdated: true,
  onDeliveryUpdated: true,
  onMessageAdd: true,
  onMessageAdded: true,
  onMessageRemove: true,
  onMessageRemoved: true,
  onMessageUpdate: true,
  onMessageUpdated: true,
  onParticipantAdd: true,
  onParticipantAdded: true,
  onParticipantRemove: true,
  onParticipantRemoved: true,
  onParticipantUpdate: true,
  onParticipantUpdated: true,
  onUserAdded: true,
  onUserUpdate: true,
  onUserUpdated: true,
};

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(names, name);
}

/** The fields that are a number or a boolean in the spec, likewise asked for; the rest is text. */
const kinds: Readonly<Record<FieldOf<number>, 'number'> & Record<FieldOf<boolean>, 'boolean'>> = {
  ErrorCode: 'number',
  Index: 'number',
  LastReadMessageIndex: 'number',
  RetryCount: 'number',
  isNotifiable: 'boolean',
  isOnline: 'boolean',
};

const kindByField: ReadonlyMap<string, 'number' | 'boolean'> = new Map(Object.entries(kinds));

export function kindOf(field: string): 'number' | 'boolean' | 'string' {
  return kindByField.get(field) ?? 'string';
}

/** Names of the fields that have this type in some event. */
type FieldOf<Type> = {
  [Name in EventName]: FieldIn<ConversationEvents[Name], Type>;
}[EventName];

type FieldIn<Event, Type> = {
  [Field in keyof Event]-?: [NonNullable<Event[Field]>] extends [Type] ? Field : never;
}[keyof Event];
