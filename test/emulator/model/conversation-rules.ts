import * as fc from 'fast-check';
import type { Form } from './api.ts';
import { lengthOf, startTimers } from './clock.ts';
import type { Conversation, Service } from './model.ts';
import { inTheWay, refusals, type Refusal } from './refusals.ts';
import {
  aClosedTimer,
  aFriendlyName,
  aMoment,
  anInactiveTimer,
  aUniqueName,
  brokenJson,
  mostly,
  someAttributes,
} from './words.ts';

/** What a form may say of a conversation; empty text clears. */
export interface ConversationFields {
  readonly friendlyName?: string;
  readonly uniqueName?: string;
  readonly attributes?: string;
  readonly state?: string;
  readonly inactiveTimer?: string;
  readonly closedTimer?: string;
  readonly dateCreated?: string;
  readonly dateUpdated?: string;
}

export const conversationFields = {
  friendlyName: aFriendlyName,
  uniqueName: mostly(
    fc.oneof({ weight: 4, arbitrary: aUniqueName }, { weight: 1, arbitrary: fc.constant('') }),
    fc.constant(`CH${'0'.repeat(32)}`),
  ),
  attributes: someAttributes,
  state: mostly(
    fc.constantFrom('active', 'inactive', 'Active', 'INACTIVE'),
    fc.constantFrom('', 'closed', 'initializing', 'open'),
  ),
  inactiveTimer: anInactiveTimer,
  closedTimer: aClosedTimer,
  dateCreated: aMoment,
  dateUpdated: aMoment,
};

export function formOf(given: ConversationFields): Form {
  return {
    FriendlyName: given.friendlyName,
    UniqueName: given.uniqueName,
    Attributes: given.attributes,
    State: given.state,
    'Timers.Inactive': given.inactiveTimer,
    'Timers.Closed': given.closedTimer,
    DateCreated: given.dateCreated,
    DateUpdated: given.dateUpdated,
  };
}

/** What is in the way of these fields: in a new conversation, or in one that is there. */
export function fieldObstacles(
  given: ConversationFields,
  { conversations }: Service,
  conversation: Conversation | undefined,
): readonly Refusal[] {
  const { uniqueName, attributes, inactiveTimer = '', closedTimer = '' } = given;
  const state = given.state?.toLowerCase();
  const isNew = conversation === undefined;
  const isNamed = uniqueName !== undefined && uniqueName !== '';
  return inTheWay([
    [state === '', refusals.stateEmpty],
    [state === 'initializing' || state === 'open', refusals.stateUnknown],
    [isNew && state === 'closed', refusals.startsClosed],
    [
      isNew && state === undefined && (inactiveTimer !== '' || closedTimer !== ''),
      refusals.timerWithoutState,
    ],
    [lengthOf(inactiveTimer) < 60_000, refusals.inactiveTooShort],
    [lengthOf(closedTimer) < 600_000, refusals.closedTooShort],
    [attributes === brokenJson, refusals.attributesNotJson],
    [isNamed && /^CH[0-9a-f]{32}$/.test(uniqueName), refusals.uniqueNameLikeSid],
    [
      isNamed && conversations.some((one) => one !== conversation && one.uniqueName === uniqueName),
      refusals.uniqueNameTaken,
    ],
  ]);
}

/** What the fields make of it, but for when its timers go off. */
export function changes(
  given: ConversationFields,
  { timers }: Pick<Conversation, 'timers'>,
): Partial<Conversation> {
  const { friendlyName, uniqueName, attributes, dateCreated, dateUpdated } = given;
  const { inactiveTimer: inactive, closedTimer: closed } = given;
  return {
    ...(friendlyName !== undefined && { friendlyName: orNull(friendlyName) }),
    ...(uniqueName !== undefined && { uniqueName: orNull(uniqueName) }),
    ...(attributes !== undefined && { attributes: attributes === '' ? '{}' : attributes }),
    ...(given.state !== undefined && { state: given.state.toLowerCase() as Conversation['state'] }),
    timers: {
      inactive: inactive === undefined ? timers.inactive : orNull(inactive),
      closed: closed === undefined ? timers.closed : orNull(closed),
    },
    ...(dateCreated !== undefined && { created: Date.parse(dateCreated) }),
    ...(dateUpdated !== undefined && { updated: Date.parse(dateUpdated) }),
  };
}

/** Empty, with the timers of the account where the form names none. */
export function created(
  given: ConversationFields,
  service: Service,
  sid: string,
  now: number,
): Conversation {
  const { messagingService, timers } = service.account;
  const conversation: Conversation = {
    sid,
    service,
    friendlyName: null,
    uniqueName: null,
    attributes: '{}',
    state: 'active',
    messagingService,
    dueInactive: null,
    dueClosed: null,
    waiting: null,
    participants: [],
    messages: [],
    webhooks: [],
    nextIndex: 0,
    created: now,
    updated: now,
    timers,
    ...changes(given, { timers }),
  };
  startTimers(conversation, now);
  return conversation;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
