import {
  conversationBody,
  messageBody,
  participantBody,
  receiptBody,
  webhookBody,
} from './answers/conversation.ts';
import { participantConversationBody, userConversationBody } from './answers/membership.ts';
import { roleBody, serviceBody, userBody } from './answers/service.ts';
import type {
  Account,
  Conversation,
  Entry,
  List,
  Message,
  Model,
  Participant,
  Rank,
  State,
  User,
} from './model.ts';
import { pathOf, type Place } from './places.ts';

function listOfServices(account: Account): List {
  return {
    ...list(account, '/v1/Services', 'services', 100),
    entries: () => bySid(account.services, serviceBody),
  };
}

function listOfRoles(place: Place): List {
  return ofService(place, '/Roles', 'roles', 50, ({ service }) =>
    bySid(service.roles, (role) => roleBody(role, place)),
  );
}

function listOfUsers(place: Place): List {
  return ofService(place, '/Users', 'users', 50, ({ service }) =>
    bySid(service.users, (user) => userBody(user, place)),
  );
}

export interface ConversationFilter {
  readonly start?: string;
  readonly end?: string;
  readonly state?: Exclude<State, 'initializing'>;
}

/** With a date the newest come first. */
export function listOfConversations(
  place: Place,
  { start, end, state }: ConversationFilter = {},
): List {
  const isKept = (one: Conversation): boolean => {
    const second = Math.floor(one.created / 1000) * 1000;
    return (
      (start === undefined || second >= Date.parse(start)) &&
      (end === undefined || second <= Date.parse(end)) &&
      (state === undefined || one.state === state)
    );
  };
  const isDated = start !== undefined || end !== undefined;
  return {
    ...ofService(place, '/Conversations', 'conversations', 100, ({ service }) =>
      ranked(
        service.conversations.filter(isKept),
        ({ sid, created }) => ({ number: isDated ? -created : 0, text: sid }),
        (one) => conversationBody(one, place),
      ),
    ),
    query: pairs({ StartDate: start, EndDate: end, State: state }),
  };
}

function listOfParticipants(conversation: Conversation, place: Place): List {
  return ofConversation(conversation, place, '/Participants', 'participants', 100, () =>
    bySid(conversation.participants, (one) => participantBody(one, conversation, place)),
  );
}

export function listOfMessages(
  conversation: Conversation,
  place: Place,
  order: string | undefined,
): List {
  const direction = order?.toLowerCase() === 'desc' ? -1 : 1;
  return {
    ...ofConversation(conversation, place, '/Messages', 'messages', 100, () =>
      ranked(
        conversation.messages,
        ({ index }) => ({ number: direction * index, text: '' }),
        (message) => messageBody(message, conversation, place),
      ),
    ),
    query: pairs({ Order: order }),
  };
}

export function listOfReceipts(message: Message, conversation: Conversation, place: Place): List {
  const path = `/Messages/${message.sid}/Receipts`;
  return ofConversation(conversation, place, path, 'delivery_receipts', 50, () =>
    conversation.messages.includes(message)
      ? bySid(message.receipts, (one) => receiptBody(one, message, conversation, place))
      : undefined,
  );
}

function listOfWebhooks(conversation: Conversation, place: Place): List {
  return {
    ...ofConversation(conversation, place, '/Webhooks', 'webhooks', 5, () =>
      bySid(conversation.webhooks, (one) => webhookBody(one, conversation, place)),
    ),
    usualOnPage: 5,
  };
}

function listOfUserConversations(user: User, place: Place): List {
  return ofService(place, `/Users/${user.sid}/Conversations`, 'conversations', 50, ({ service }) =>
    service.users.includes(user)
      ? ranked(
          memberships(service.conversations, ({ identity }) => identity === user.identity),
          ({ conversation: { sid } }) => ({ number: 0, text: sid }),
          ({ conversation, participant }) =>
            userConversationBody(user, participant, conversation, place),
        )
      : undefined,
  );
}

export function listOfParticipantConversations(
  place: Place,
  by: { readonly Identity: string } | { readonly Address: string },
): List {
  const isMeant = ({ identity, binding }: Participant): boolean =>
    'Identity' in by ? identity === by.Identity : binding?.address === by.Address;
  return {
    ...ofService(place, '/ParticipantConversations', 'conversations', 50, ({ service }) =>
      ranked(
        memberships(service.conversations, isMeant),
        // Nobody promises this order: the one has conversations, the other participants.
        ({ conversation, participant }) => ({
          number: 0,
          text: 'Identity' in by ? conversation.sid : participant.sid,
        }),
        ({ conversation, participant }) =>
          participantConversationBody(participant, conversation, place),
      ),
    ),
    query: pairs(by),
  };
}

/** Every list there is, without filters. */
export function everyList(
  { accounts }: Model,
  place: (service: Place['service']) => Place,
): List[] {
  return accounts.flatMap((account) => [
    listOfServices(account),
    ...account.services.flatMap((service) => listsOfService(place(service))),
  ]);
}

function listsOfService(place: Place): List[] {
  const { users, conversations } = place.service;
  return [
    listOfRoles(place),
    listOfUsers(place),
    listOfConversations(place),
    ...users.map((user) => listOfUserConversations(user, place)),
    ...conversations.flatMap((conversation) => [
      listOfParticipants(conversation, place),
      listOfMessages(conversation, place, undefined),
      listOfWebhooks(conversation, place),
    ]),
  ];
}

function list(account: Account, path: string, key: string, most: number): Omit<List, 'entries'> {
  return { account, path, query: [], key, mostOnPage: most, usualOnPage: 50 };
}

function ofService(
  place: Place,
  path: string,
  key: string,
  most: number,
  entries: (place: Place) => readonly Entry[] | undefined,
): List {
  const { account, service } = place;
  return {
    ...list(account, place.path + path, key, most),
    entries: () => (account.services.includes(service) ? entries(place) : undefined),
  };
}

function ofConversation(
  conversation: Conversation,
  place: Place,
  path: string,
  key: string,
  most: number,
  entries: () => readonly Entry[] | undefined,
): List {
  const { account, service } = place;
  return {
    ...list(account, pathOf(place, conversation) + path, key, most),
    entries: () =>
      account.services.includes(service) && service.conversations.includes(conversation)
        ? entries()
        : undefined,
  };
}

function bySid<Value extends { readonly sid: string }>(
  values: readonly Value[],
  body: (value: Value) => object,
): readonly Entry[] {
  return ranked(values, ({ sid }) => ({ number: 0, text: sid }), body);
}

function ranked<Value>(
  values: readonly Value[],
  rank: (value: Value) => Rank,
  body: (value: Value) => object,
): readonly Entry[] {
  return values
    .map((value) => ({ rank: rank(value), body: body(value) }))
    .toSorted((one, other) => compare(one.rank, other.rank));
}

export function compare(one: Rank, other: Rank): number {
  if (one.number !== other.number) return one.number - other.number;
  return one.text < other.text ? -1 : one.text > other.text ? 1 : 0;
}

function memberships(
  conversations: readonly Conversation[],
  isMeant: (participant: Participant) => boolean,
): { readonly conversation: Conversation; readonly participant: Participant }[] {
  return conversations.flatMap((conversation) =>
    conversation.participants.filter(isMeant).map((participant) => ({ conversation, participant })),
  );
}

function pairs(query: object): List['query'] {
  return Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
}
