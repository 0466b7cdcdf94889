import * as fc from 'fast-check';
import { participantBody } from '../answers/conversation.ts';
import { userConversationBody } from '../answers/membership.ts';
import { granted, same } from '../api.ts';
import { kind } from '../command.ts';
import {
  picked,
  removed,
  services,
  users,
  type Conversation,
  type Model,
  type Participant,
  type User,
} from '../model.ts';
import { escaped, placeOf, type Place } from '../places.ts';
import { inTheWay, refusals, type Refusal } from '../refusals.ts';
import { aMoment, anIdentity, aUniqueName, where, which } from '../words.ts';
import { settled } from './conversations.ts';
import { hasParticipants, ofParticipant, someone } from './participants.ts';

interface Read {
  /** `''` for nothing. */
  readonly index?: number | '';
  readonly at?: string;
}

interface OfMember {
  readonly member: number;
  readonly scoped: boolean;
  /** By identity and, if there is one, unique name in the path. */
  readonly alias: boolean;
}

const read = {
  index: fc.oneof(fc.nat({ max: 5 }), fc.constant('' as const)),
  at: aMoment,
};
const ofMember = { member: which, scoped: fc.boolean(), alias: fc.boolean() };

export const readUpTo = kind('readUpTo', {
  weight: 2,
  given: fc.record(
    { ...ofParticipant, ...read },
    { requiredKeys: ['conversation', 'scoped', 'participant', 'index'] },
  ),
  ready: hasParticipants,
  run: async ({ index, at, ...given }, model, api) => {
    const { place, conversation, participant, path } = someone(given, model);
    const target = `${path}/Participants/${participant.sid}`;
    const answer = await api.send(place.account, 'POST', target, formOf({ index, at }));
    if (!granted(answer, 200, obstacles(conversation, index))) return;
    mark(participant, { index, at }, model.now);
    same(answer.body, participantBody(participant, conversation, place), answer.request);
  },
});

export const fetchUserConversation = kind('fetchUserConversation', {
  weight: 2,
  given: fc.record(ofMember),
  ready: hasMembers,
  run: async (given, model, api) => {
    const { place, user, conversation, participant, path } = member(given, model);
    const answer = await api.send(place.account, 'GET', path);
    granted(answer, 200);
    const body = userConversationBody(user, participant, conversation, place);
    same(answer.body, body, answer.request);
  },
});

/** By any identity and any name, whether they belong together or not. */
export const lookUpUserConversation = kind('lookUpUserConversation', {
  given: fc.record({ ...where, identity: anIdentity, name: aUniqueName }),
  run: async ({ service: at, scoped, identity, name }, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const user = place.service.users.find((one) => one.identity === identity);
    const conversation = place.service.conversations.find((one) => one.uniqueName === name);
    const participant = conversation?.participants.find((one) => one.identity === identity);
    const path = `${place.path}/Users/${escaped(identity)}/Conversations/${escaped(name)}`;
    const answer = await api.send(place.account, 'GET', path);
    if (!granted(answer, 200, inTheWay([[participant === undefined, refusals.notFound]]))) return;
    if (user === undefined || conversation === undefined || participant === undefined) return;
    const body = userConversationBody(user, participant, conversation, place);
    same(answer.body, body, answer.request);
  },
});

export const updateUserConversation = kind('updateUserConversation', {
  weight: 2,
  given: fc.record(
    { ...ofMember, ...read, level: fc.constantFrom('default' as const, 'muted' as const) },
    { requiredKeys: ['member', 'scoped', 'alias'] },
  ),
  ready: hasMembers,
  run: async ({ index, at, level, ...given }, model, api) => {
    const { place, user, conversation, participant, path } = member(given, model);
    const form = { ...formOf({ index, at }), NotificationLevel: level };
    const answer = await api.send(place.account, 'POST', path, form);
    if (!granted(answer, 200, obstacles(conversation, index))) return;
    mark(participant, { index, at }, model.now);
    if (level !== undefined) participant.level = level;
    const body = userConversationBody(user, participant, conversation, place);
    same(answer.body, body, answer.request);
  },
});

export const leave = kind('leave', {
  given: fc.record(ofMember),
  ready: hasMembers,
  run: async (given, model, api) => {
    const { place, conversation, participant, path } = member(given, model);
    granted(await api.send(place.account, 'DELETE', path), 204);
    removed(conversation.participants, participant, model);
  },
});

interface Member {
  readonly user: User;
  readonly conversation: Conversation;
  readonly participant: Participant;
}

function members(model: Model): readonly Member[] {
  return users(model).flatMap(({ service, user }) =>
    service.conversations.flatMap((conversation) =>
      conversation.participants
        .filter(({ identity }) => identity === user.identity)
        .map((participant) => ({ user, conversation, participant })),
    ),
  );
}

function hasMembers(model: Model): boolean {
  return members(model).length > 0;
}

function member(
  { member: at, scoped, alias }: OfMember,
  model: Model,
): Member & { readonly place: Place; readonly path: string } {
  const one = picked(members(model), at);
  const { user, conversation } = one;
  const place = placeOf(conversation.service, scoped);
  const who = alias ? escaped(user.identity) : user.sid;
  const name = alias ? escaped(conversation.uniqueName ?? conversation.sid) : conversation.sid;
  return { ...one, place, path: `${place.path}/Users/${who}/Conversations/${name}` };
}

function formOf({ index, at }: { readonly [Name in keyof Read]: Read[Name] | undefined }): {
  readonly LastReadMessageIndex: number | '' | undefined;
  readonly LastReadTimestamp: string | undefined;
} {
  return { LastReadMessageIndex: index, LastReadTimestamp: at };
}

/** Nobody can have read what is not there yet. */
function obstacles(conversation: Conversation, index: Read['index']): readonly Refusal[] {
  const last = Math.max(-1, ...conversation.messages.map((message) => message.index));
  return [
    ...settled(conversation),
    ...inTheWay([[typeof index === 'number' && index > last, refusals.lastReadIndexInvalid]]),
  ];
}

/** How far, and when: then if that is said, now otherwise, never where nothing is read any more. */
function mark(
  participant: Participant,
  { index, at }: { readonly [Name in keyof Read]: Read[Name] | undefined },
  now: number,
): void {
  participant.updated = now;
  if (index === '') participant.readIndex = null;
  else if (index !== undefined) participant.readIndex = index;
  if (at !== undefined) participant.readAt = Date.parse(at);
  else if (index !== undefined) participant.readAt = index === '' ? null : now;
}
