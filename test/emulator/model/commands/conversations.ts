import * as fc from 'fast-check';
import { conversationBody } from '../answers/conversation.ts';
import { granted, newSid, same } from '../api.ts';
import { startTimers } from '../clock.ts';
import { kind } from '../command.ts';
import {
  changes,
  conversationFields,
  created,
  formOf,
  fieldObstacles,
  type ConversationFields,
} from '../conversation-rules.ts';
import {
  conversations,
  picked,
  removed,
  services,
  type Conversation,
  type Model,
} from '../model.ts';
import { escaped, placeOf, type Place } from '../places.ts';
import { inTheWay, refusals, type Refusal } from '../refusals.ts';
import { aUniqueName, mostly, where, which } from '../words.ts';

export interface OfConversation {
  readonly conversation: number;
  readonly scoped: boolean;
}

/** By its unique name in the path, if it has one. */
interface ByName extends OfConversation {
  readonly alias: boolean;
}

export const ofConversation = { conversation: which, scoped: fc.boolean() };
const all = { ...where, ...conversationFields };
const byName = { ...ofConversation, alias: fc.boolean() };

export const createConversation = kind('createConversation', {
  weight: 5,
  ready: hasRoom,
  given: mostly(
    // A timer needs the state beside it.
    fc.record(all, { requiredKeys: ['service', 'scoped', 'state'] }),
    fc.record(all, { requiredKeys: ['service', 'scoped'] }),
  ),
  run: async ({ service: at, scoped, ...given }, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const path = `${place.path}/Conversations`;
    const answer = await api.send(place.account, 'POST', path, formOf(given));
    const { service } = place;
    if (!granted(answer, 201, fieldObstacles(given, service, undefined))) return;
    const conversation = created(given, service, newSid(answer, 'CH'), model.now);
    service.conversations.push(conversation);
    same(answer.body, conversationBody(conversation, place), answer.request);
  },
});

export const fetchConversation = kind('fetchConversation', {
  given: fc.record(byName),
  ready: hasConversations,
  run: async (given, model, api) => {
    const { place, conversation, path } = named(given, model);
    const answer = await api.send(place.account, 'GET', path);
    granted(answer, 200);
    same(answer.body, conversationBody(conversation, place), answer.request);
  },
});

/** By any name, whether there is such a conversation or not. */
export const lookUpConversation = kind('lookUpConversation', {
  weight: 2,
  given: fc.record({ ...where, name: aUniqueName }),
  run: async ({ service: at, scoped, name }, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const one = place.service.conversations.find(({ uniqueName }) => uniqueName === name);
    const path = `${place.path}/Conversations/${escaped(name)}`;
    const answer = await api.send(place.account, 'GET', path);
    if (!granted(answer, 200, inTheWay([[one === undefined, refusals.notFound]]))) return;
    if (one !== undefined) same(answer.body, conversationBody(one, place), answer.request);
  },
});

export const updateConversation = kind('updateConversation', {
  weight: 3,
  given: fc.record(
    { ...byName, ...conversationFields },
    { requiredKeys: ['conversation', 'scoped', 'alias'] },
  ),
  ready: hasConversations,
  run: async ({ conversation: at, scoped, alias, ...given }, model, api) => {
    const { place, conversation, path } = named({ conversation: at, scoped, alias }, model);
    const answer = await api.send(place.account, 'POST', path, formOf(given));
    const obstacles = [
      ...settled(conversation),
      ...fieldObstacles(given, place.service, conversation),
    ];
    if (!granted(answer, 200, obstacles)) return;
    update(conversation, given, model.now);
    same(answer.body, conversationBody(conversation, place), answer.request);
  },
});

/** The change that matters most; `closed` is for good. */
export const setState = kind('setState', {
  weight: 3,
  given: fc.record({
    ...byName,
    state: fc.constantFrom(
      'inactive' as const,
      'active' as const,
      'inactive' as const,
      'closed' as const,
    ),
  }),
  ready: hasConversations,
  run: async ({ state, ...given }, model, api) => {
    const { place, conversation, path } = named(given, model);
    const answer = await api.send(place.account, 'POST', path, { State: state });
    if (!granted(answer, 200, settled(conversation))) return;
    update(conversation, { state }, model.now);
    same(answer.body, conversationBody(conversation, place), answer.request);
  },
});

/** Whatever its state; messages, participants and webhooks go along. */
export const deleteConversation = kind('deleteConversation', {
  given: fc.record(byName),
  ready: hasConversations,
  run: async (given, model, api) => {
    const { place, conversation, path } = named(given, model);
    granted(await api.send(place.account, 'DELETE', path), 204);
    removed(place.service.conversations, conversation, model);
    const { messages, participants, webhooks } = conversation;
    for (const { sid } of [...messages, ...participants, ...webhooks]) model.gone.push(sid);
  },
});

/** Among many, two would seldom have to do with each other. */
export function hasRoom(model: Model): boolean {
  return conversations(model).length < 8;
}

export function hasConversations(model: Model): boolean {
  return conversations(model).length > 0;
}

/** Where nothing can be changed or said any more, or not yet. */
export function settled({ state }: Conversation): readonly Refusal[] {
  return inTheWay([
    [state === 'closed', refusals.closed],
    [state === 'initializing', refusals.initializing],
  ]);
}

export interface Found {
  readonly place: Place;
  readonly conversation: Conversation;
  readonly path: string;
}

/** By its SID. */
export function found({ conversation: at, scoped }: OfConversation, model: Model): Found {
  return named({ conversation: at, scoped, alias: false }, model);
}

function named({ conversation: at, scoped, alias }: ByName, model: Model): Found {
  const conversation = picked(conversations(model), at);
  const place = placeOf(conversation.service, scoped);
  const { sid, uniqueName } = conversation;
  const name = alias && uniqueName !== null ? escaped(uniqueName) : sid;
  return { place, conversation, path: `${place.path}/Conversations/${name}` };
}

function update(conversation: Conversation, given: ConversationFields, now: number): void {
  const { state: before } = conversation;
  Object.assign(conversation, { updated: now }, changes(given, conversation));
  const isSet = given.inactiveTimer !== undefined || given.closedTimer !== undefined;
  if (isSet || before !== conversation.state) startTimers(conversation, now);
}
