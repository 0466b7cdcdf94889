import * as fc from 'fast-check';
import { granted } from '../api.ts';
import { kind } from '../command.ts';
import {
  everyList,
  listOfConversations,
  listOfMessages,
  listOfParticipantConversations,
  listOfReceipts,
} from '../lists.ts';
import { conversations, picked, services, type List, type Model } from '../model.ts';
import { firstPage, nextPage, previousPage, readWhole } from '../pages.ts';
import { escaped, placeOf } from '../places.ts';
import { inTheWay, refusals } from '../refusals.ts';
import { addresses, aMoment, anIdentity, mostly, where, which } from '../words.ts';
import { found, hasConversations, ofConversation } from './conversations.ts';

const aSize = fc.constantFrom(1, 2, 3, 7, 200);
/** Which of all lists, and how much of it at once. */
const paged = fc.record(
  { list: fc.nat({ max: 999 }), scoped: fc.boolean(), size: aSize },
  { requiredKeys: ['list', 'scoped'] },
);

/** From end to end at one go. */
export const readList = kind('readList', {
  weight: 2,
  given: paged,
  run: async ({ list, scoped, size }, model, api) => {
    await readWhole(picked(lists(model, scoped), list), api, size);
  },
});

/** The first page only: the rest is read between other steps. */
export const startWalk = kind('startWalk', {
  weight: 4,
  given: paged,
  run: async ({ list, scoped, size }, model, api) => {
    const walk = await firstPage(picked(lists(model, scoped), list), size ?? 1, api);
    if (walk !== undefined && walk.next !== null) model.walks.push(walk);
  },
});

/** Over a page of what was begun before; whatever has changed, nothing is skipped or listed twice. */
export const walkOn = kind('walkOn', {
  weight: 5,
  given: fc.record({ walk: which, back: fc.boolean() }),
  ready: ({ walks }) => walks.length > 0,
  run: async ({ walk: at, back }, { walks }, api) => {
    const walk = picked(walks, at);
    const hasMoved = back ? await previousPage(walk, api) : await nextPage(walk, api);
    if (!hasMoved || walk.first === undefined) walks.splice(walks.indexOf(walk), 1);
  },
});

export const listConversationsBy = kind('listConversationsBy', {
  weight: 2,
  given: fc.record(
    {
      ...where,
      size: aSize,
      start: aMoment,
      end: aMoment,
      state: fc.constantFrom('active' as const, 'inactive' as const, 'closed' as const),
    },
    { requiredKeys: ['service', 'scoped', 'size'] },
  ),
  run: async ({ service: at, scoped, size, ...filter }, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const list = listOfConversations(place, filter);
    const { start, end } = filter;
    if (start !== undefined && end !== undefined && end < start) {
      const query = `StartDate=${escaped(start)}&EndDate=${escaped(end)}`;
      const answer = await api.send(place.account, 'GET', `${list.path}?${query}`);
      granted(answer, 200, [refusals.datesReversed]);
      return;
    }
    const walk = await firstPage(list, size, api);
    if (walk !== undefined && walk.next !== null) model.walks.push(walk);
  },
});

export const listMessagesBy = kind('listMessagesBy', {
  weight: 2,
  given: fc.record({
    ...ofConversation,
    order: fc.constantFrom('asc', 'desc', 'DeSc'),
    size: aSize,
  }),
  ready: hasConversations,
  run: async ({ order, size, ...given }, model, api) => {
    const { place, conversation } = found(given, model);
    const walk = await firstPage(listOfMessages(conversation, place, order), size, api);
    if (walk !== undefined && walk.next !== null) model.walks.push(walk);
  },
});

export const listReceipts = kind('listReceipts', {
  given: fc.record({ ...ofConversation, message: which }),
  ready: (model) => conversations(model).some(({ messages }) => messages.length > 0),
  run: async ({ conversation: at, scoped, message: number }, model, api) => {
    const spoken = conversations(model).filter(({ messages }) => messages.length > 0);
    const conversation = picked(spoken, at);
    const place = placeOf(conversation.service, scoped);
    const message = picked(conversation.messages, number);
    await readWhole(listOfReceipts(message, conversation, place), api);
  },
});

interface Lookup {
  readonly service: number;
  readonly scoped: boolean;
  readonly identity?: string;
  readonly address?: string;
}

const someAddress = fc.constantFrom(...addresses, '+15558000001');

/** Where an identity, or an address, takes part. */
export const findParticipantConversations = kind('findParticipantConversations', {
  weight: 3,
  given: mostly(
    fc.oneof(
      fc.record({ ...where, identity: anIdentity }),
      fc.record({ ...where, address: someAddress }),
    ),
    fc.oneof(fc.record(where), fc.record({ ...where, identity: anIdentity, address: someAddress })),
  ),
  run: async ({ service: at, scoped, identity, address }: Lookup, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const given = [identity, address].filter((one) => one !== undefined);
    if (given.length !== 1) {
      const [one, other] = given.map(escaped);
      const query = one === undefined ? '' : `?Identity=${one}&Address=${other}`;
      const path = `${place.path}/ParticipantConversations${query}`;
      const answer = await api.send(place.account, 'GET', path);
      const inWay = inTheWay([
        [given.length === 2, refusals.lookupByBoth],
        [given.length === 0, refusals.lookupByNone],
      ]);
      granted(answer, 200, inWay);
      return;
    }
    const by = identity === undefined ? { Address: address ?? '' } : { Identity: identity };
    await readWhole(listOfParticipantConversations(place, by), api);
  },
});

function lists(model: Model, scoped: boolean): List[] {
  return everyList(model, (service) => placeOf(service, scoped));
}
