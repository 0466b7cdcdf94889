import * as fc from 'fast-check';
import { participantBody } from '../answers/conversation.ts';
import { granted, newSid, same, type Api } from '../api.ts';
import { activity } from '../clock.ts';
import { kind } from '../command.ts';
import {
  conversations,
  picked,
  removed,
  services,
  type Model,
  type Newcomer,
  type Participant,
} from '../model.ts';
import {
  changes,
  fieldObstacles,
  formOf,
  participantFields,
  type ParticipantFields,
} from '../participant-fields.ts';
import { obstacles } from '../participant-rules.ts';
import { addParticipant } from '../participants.ts';
import { escaped } from '../places.ts';
import { inTheWay, refusals } from '../refusals.ts';
import {
  addresses,
  anAddress,
  anIdentity,
  aProjected,
  aProxy,
  somePair,
  where,
  which,
} from '../words.ts';
import {
  createConversation,
  found,
  hasConversations,
  hasRoom,
  ofConversation,
  settled,
  type Found,
  type OfConversation,
} from './conversations.ts';

export type OfParticipant = OfConversation & { readonly participant: number };

const optional = { requiredKeys: ['conversation', 'scoped'] as ['conversation', 'scoped'] };
export const ofParticipant = { ...ofConversation, participant: which };

export const addOnChat = kind('addOnChat', {
  weight: 5,
  given: fc.record(
    { ...ofConversation, ...participantFields, identity: anIdentity },
    { requiredKeys: ['conversation', 'scoped', 'identity'] },
  ),
  ready: hasConversations,
  run: ({ identity, ...given }, model, api) => add(given, { identity }, model, api),
});

export const addByAddresses = kind('addByAddresses', {
  weight: 4,
  given: fc.record(
    { ...ofConversation, ...participantFields, pair: somePair },
    { requiredKeys: ['conversation', 'scoped', 'pair'] },
  ),
  ready: hasConversations,
  run: ({ pair, ...given }, model, api) => add(given, pair, model, api),
});

export const addToGroupText = kind('addToGroupText', {
  weight: 3,
  given: fc.record(
    { ...ofConversation, ...participantFields, address: anAddress },
    { requiredKeys: ['conversation', 'scoped', 'address'] },
  ),
  ready: hasConversations,
  run: ({ address, ...given }, model, api) => add(given, { address }, model, api),
});

export const addProjected = kind('addProjected', {
  weight: 3,
  given: fc.record(
    { ...ofConversation, ...participantFields, projected: aProjected, identity: anIdentity },
    { requiredKeys: ['conversation', 'scoped', 'projected'] },
  ),
  ready: hasConversations,
  run: ({ projected, identity, ...given }, model, api) =>
    add(given, { projected, ...(identity !== undefined && { identity }) }, model, api),
});

/** A conversation with all who are in a group text, step by step. */
export const startGroupText = kind('startGroupText', {
  weight: 2,
  given: fc.record({
    ...where,
    projected: aProjected,
    members: fc.subarray(addresses.slice(0, 2), { minLength: 1 }),
  }),
  ready: hasRoom,
  run: async ({ service, scoped, projected, members }, model, api) => {
    await createConversation.of({ service, scoped }).run(model, api);
    const { conversations: own } = picked(services(model), service);
    const conversation = conversations(model).indexOf(own[own.length - 1] ?? picked(own, 0));
    await addProjected.of({ conversation, scoped, projected }).run(model, api);
    for (const address of members) {
      await addToGroupText.of({ conversation, scoped, address }).run(model, api);
    }
  },
});

/** Any mixture, most of which nobody may have. */
export const addOddly = kind('addOddly', {
  given: fc.record(
    {
      ...ofConversation,
      identity: fc.oneof(anIdentity, fc.constant('')),
      address: fc.oneof(anAddress, fc.constantFrom('', 'nowhere', '+15559000001')),
      proxy: fc.oneof(aProxy, fc.constantFrom('+15550000001')),
      projected: aProjected,
    },
    optional,
  ),
  ready: hasConversations,
  run: ({ conversation, scoped, ...newcomer }, model, api) =>
    add({ conversation, scoped }, newcomer, model, api),
});

export const fetchParticipant = kind('fetchParticipant', {
  given: fc.record({ ...ofParticipant, alias: fc.boolean() }),
  ready: hasParticipants,
  run: async ({ alias, ...given }, model, api) => {
    const { place, conversation, participant, path } = someone(given, model);
    const { identity, sid } = participant;
    const name = alias && identity !== null ? escaped(identity) : sid;
    const answer = await api.send(place.account, 'GET', `${path}/Participants/${name}`);
    granted(answer, 200);
    same(answer.body, participantBody(participant, conversation, place), answer.request);
  },
});

/** By any identity, whether that is somebody here or not; only a fetch takes one. */
export const lookUpParticipant = kind('lookUpParticipant', {
  given: fc.record({
    ...ofConversation,
    identity: anIdentity,
    method: fc.constantFrom('GET' as const, 'POST' as const, 'DELETE' as const),
  }),
  ready: hasConversations,
  run: async ({ identity, method, ...given }, model, api) => {
    const { place, conversation, path } = found(given, model);
    const one = conversation.participants.find((other) => other.identity === identity);
    const name = escaped(identity);
    const form = method === 'POST' ? { Attributes: '{"b":2}' } : undefined;
    const answer = await api.send(place.account, method, `${path}/Participants/${name}`, form);
    const isUnknown = one === undefined || method !== 'GET';
    if (!granted(answer, 200, inTheWay([[isUnknown, refusals.notFound]]))) return;
    if (one !== undefined) {
      same(answer.body, participantBody(one, conversation, place), answer.request);
    }
  },
});

export const updateParticipant = kind('updateParticipant', {
  weight: 2,
  given: fc.record(
    { ...ofParticipant, ...participantFields },
    { requiredKeys: ['conversation', 'scoped', 'participant'] },
  ),
  ready: hasParticipants,
  run: async ({ conversation: at, scoped, participant: number, ...given }, model, api) => {
    const whom = { conversation: at, scoped, participant: number };
    const { place, conversation, participant, path } = someone(whom, model);
    const form = formOf(given, conversation.service);
    const target = `${path}/Participants/${participant.sid}`;
    const answer = await api.send(place.account, 'POST', target, form);
    const inWay = [...settled(conversation), ...fieldObstacles(given, conversation.service)];
    if (!granted(answer, 200, inWay)) return;
    Object.assign(participant, { updated: model.now });
    Object.assign(participant, changes(given, conversation.service));
    same(answer.body, participantBody(participant, conversation, place), answer.request);
  },
});

/** Also from a conversation that is closed. */
export const removeParticipant = kind('removeParticipant', {
  weight: 2,
  given: fc.record(ofParticipant),
  ready: hasParticipants,
  run: async (given, model, api) => {
    const { place, conversation, participant, path } = someone(given, model);
    const target = `${path}/Participants/${participant.sid}`;
    granted(await api.send(place.account, 'DELETE', target), 204);
    removed(conversation.participants, participant, model);
  },
});

export function hasParticipants(model: Model): boolean {
  return conversations(model).some(({ participants }) => participants.length > 0);
}

/** Somebody in a conversation that is not empty. */
export function someone(
  { conversation: at, scoped, participant: number }: OfParticipant,
  model: Model,
): Found & { readonly participant: Participant } {
  const all = conversations(model);
  const crowded = all.filter(({ participants }) => participants.length > 0);
  const conversation = picked(crowded, at);
  const participant = picked(conversation.participants, number);
  return { ...found({ conversation: all.indexOf(conversation), scoped }, model), participant };
}

async function add(
  { conversation: at, scoped, ...given }: OfConversation & ParticipantFields,
  newcomer: Newcomer,
  model: Model,
  api: Api,
): Promise<void> {
  const { place, conversation, path } = found({ conversation: at, scoped }, model);
  const { service } = conversation;
  const form = {
    Identity: newcomer.identity,
    'MessagingBinding.Address': newcomer.address,
    'MessagingBinding.ProxyAddress': newcomer.proxy,
    'MessagingBinding.ProjectedAddress': newcomer.projected,
    ...formOf(given, service),
  };
  const answer = await api.send(place.account, 'POST', `${path}/Participants`, form);
  const inWay = [
    ...settled(conversation),
    ...obstacles(conversation, newcomer),
    ...fieldObstacles(given, service),
  ];
  if (!granted(answer, 201, inWay)) return;
  const dates = { created: model.now, updated: model.now };
  const sid = newSid(answer, 'MB');
  const all = { sid, ...dates, ...changes(given, service) };
  const participant = addParticipant(conversation, newcomer, all, model.now);
  activity(conversation, model.now);
  same(answer.body, participantBody(participant, conversation, place), answer.request);
}
