import * as fc from 'fast-check';
import { messageBody, receiptBody } from '../answers.ts';
import { granted, newSid, same, type Answer } from '../api.ts';
import { activity } from '../clock.ts';
import { kind } from '../command.ts';
import {
  conversations,
  picked,
  removed,
  type Conversation,
  type Message,
  type Model,
  type Participant,
  type Receipt,
} from '../model.ts';
import { isGroup, known } from '../participant-rules.ts';
import { inTheWay, refusals, type Refusal } from '../refusals.ts';
import { addresses, aMoment, anIdentity, someAttributes, which } from '../words.ts';
import {
  found,
  hasConversations,
  ofConversation,
  settled,
  type Found,
  type OfConversation,
} from './conversations.ts';

interface Fields {
  readonly author?: string;
  readonly body?: string;
  readonly attributes?: string;
  readonly dateCreated?: string;
  readonly dateUpdated?: string;
}

type OfMessage = OfConversation & { readonly message: number };

const fields = {
  author: fc.oneof(anIdentity, fc.constantFrom(...addresses, '+15558000001', 'nobody', '')),
  body: fc.constantFrom('Hello', 'Grüße ✓', ''),
  attributes: someAttributes,
  dateCreated: aMoment,
  dateUpdated: aMoment,
};
const ofMessage = { ...ofConversation, message: which };

export const sendMessage = kind('sendMessage', {
  weight: 7,
  given: fc.record({ ...ofConversation, ...fields }, { requiredKeys: ['conversation', 'scoped'] }),
  ready: hasConversations,
  run: async ({ conversation: at, scoped, ...given }, model, api) => {
    const { place, conversation, path } = found({ conversation: at, scoped }, model);
    const answer = await api.send(place.account, 'POST', `${path}/Messages`, formOf(given));
    const inWay = [...settled(conversation), ...obstacles(conversation, given)];
    if (!granted(answer, 201, inWay)) return;
    const { author = '' } = given;
    const writer = named(conversation, author);
    const sid = newSid(answer, 'IM');
    const listed = await api.send(
      place.account,
      'GET',
      `${path}/Messages/${sid}/Receipts?PageSize=50`,
    );
    const message: Message = {
      sid,
      index: conversation.nextIndex,
      author: author === '' ? 'system' : author,
      participant: writer?.sid ?? null,
      body: '',
      attributes: '{}',
      receipts: receiptsOf(conversation, writer, model.now, listed),
      created: model.now,
      updated: Date.parse(given.dateCreated ?? new Date(model.now).toISOString()),
      ...changes(given),
    };
    conversation.nextIndex += 1;
    conversation.messages.push(message);
    activity(conversation, model.now);
    same(answer.body, messageBody(message, conversation, place), answer.request);
    const receipts = message.receipts
      .toSorted((one, other) => (one.sid < other.sid ? -1 : 1))
      .map((receipt) => receiptBody(receipt, message, conversation, place));
    same(listed.body.delivery_receipts, receipts, listed.request);
  },
});

export const fetchMessage = kind('fetchMessage', {
  given: fc.record(ofMessage),
  ready: hasMessages,
  run: async (given, model, api) => {
    const { place, conversation, message, target } = some(given, model);
    const answer = await api.send(place.account, 'GET', target);
    granted(answer, 200);
    same(answer.body, messageBody(message, conversation, place), answer.request);
  },
});

export const updateMessage = kind('updateMessage', {
  given: fc.record(
    { ...ofMessage, ...fields },
    { requiredKeys: ['conversation', 'scoped', 'message'] },
  ),
  ready: hasMessages,
  run: async ({ conversation: at, scoped, message: number, ...given }, model, api) => {
    const ours = { conversation: at, scoped, message: number };
    const { place, conversation, message, target } = some(ours, model);
    const answer = await api.send(place.account, 'POST', target, formOf(given));
    const inWay = [
      ...settled(conversation),
      ...(given.author === undefined ? withoutAuthor(given) : obstacles(conversation, given)),
    ];
    if (!granted(answer, 200, inWay)) return;
    const { author } = given;
    if (author !== undefined) {
      message.author = author === '' ? 'system' : author;
      message.participant = named(conversation, author)?.sid ?? null;
    }
    Object.assign(message, { updated: model.now }, changes(given));
    same(answer.body, messageBody(message, conversation, place), answer.request);
  },
});

/** Also from a conversation that is closed; its index is given to no other. */
export const deleteMessage = kind('deleteMessage', {
  weight: 3,
  given: fc.record(ofMessage),
  ready: hasMessages,
  run: async (given, model, api) => {
    const { place, conversation, message, target } = some(given, model);
    granted(await api.send(place.account, 'DELETE', target), 204);
    removed(conversation.messages, message, model);
  },
});

export const fetchReceipt = kind('fetchReceipt', {
  given: fc.record({ ...ofMessage, receipt: which }),
  ready: (model) => withMessages(model).some(({ messages }) => messages.some(isReceived)),
  run: async ({ conversation: at, message: number, receipt: receiptAt, scoped }, model, api) => {
    const all = conversations(model);
    const conversation = picked(
      all.filter(({ messages }) => messages.some(isReceived)),
      at,
    );
    const { place, path } = found({ conversation: all.indexOf(conversation), scoped }, model);
    const message = picked(conversation.messages.filter(isReceived), number);
    const receipt = picked(message.receipts, receiptAt);
    const target = `${path}/Messages/${message.sid}/Receipts/${receipt.sid}`;
    const answer = await api.send(place.account, 'GET', target);
    granted(answer, 200);
    same(answer.body, receiptBody(receipt, message, conversation, place), answer.request);
  },
});

export function hasMessages(model: Model): boolean {
  return withMessages(model).length > 0;
}

function withMessages(model: Model): readonly Conversation[] {
  return conversations(model).filter(({ messages }) => messages.length > 0);
}

function isReceived({ receipts }: Message): boolean {
  return receipts.length > 0;
}

function some(
  { conversation: at, scoped, message: number }: OfMessage,
  model: Model,
): Found & { readonly message: Message; readonly target: string } {
  const conversation = picked(withMessages(model), at);
  const all = conversations(model);
  const place = found({ conversation: all.indexOf(conversation), scoped }, model);
  const message = picked(conversation.messages, number);
  return { ...place, message, target: `${place.path}/Messages/${message.sid}` };
}

/** Somebody's identity comes before an address that looks the same. */
function named({ participants }: Conversation, author: string): Participant | undefined {
  return (
    participants.find(({ identity }) => identity === author) ??
    participants.find(({ binding }) => binding !== null && known(binding) === author)
  );
}

function obstacles(conversation: Conversation, given: Fields): readonly Refusal[] {
  const isOfGroup = (named(conversation, given.author ?? '')?.binding ?? null) !== null;
  return [
    ...withoutAuthor(given),
    ...inTheWay([[isGroup(conversation) && !isOfGroup, refusals.authorOutsideGroup]]),
  ];
}

function withoutAuthor({ attributes }: Fields): readonly Refusal[] {
  return inTheWay([[attributes === '{"a":', refusals.attributesNotJson]]);
}

/** One for each outside chat but the writer, whose SIDs only the emulator knows. */
function receiptsOf(
  { participants }: Conversation,
  writer: Participant | undefined,
  now: number,
  { body }: Answer,
): readonly Receipt[] {
  return participants
    .filter((one) => one.binding?.address !== undefined && one !== writer)
    .map(({ sid: participant, binding }) => {
      const told = body.delivery_receipts.find(
        (receipt: { participant_sid: string }) => receipt.participant_sid === participant,
      );
      const prefix = binding?.type === 'whatsapp' ? 'WA' : 'SM';
      const isKnown = new RegExp(`^${prefix}[0-9a-f]{32}$`).test(told?.channel_message_sid);
      return {
        sid: told?.sid ?? `none for ${participant}`,
        participant,
        channelMessage: isKnown ? told.channel_message_sid : `one that begins with ${prefix}`,
        created: now,
      };
    });
}

function formOf({ author, body, attributes, dateCreated, dateUpdated }: Fields): {
  readonly [name: string]: string | undefined;
} {
  return {
    Author: author,
    Body: body,
    Attributes: attributes,
    DateCreated: dateCreated,
    DateUpdated: dateUpdated,
  };
}

function changes({ body, attributes, dateCreated, dateUpdated }: Fields): Partial<Message> {
  return {
    ...(body !== undefined && { body }),
    ...(attributes !== undefined && { attributes: attributes === '' ? '{}' : attributes }),
    ...(dateCreated !== undefined && { created: Date.parse(dateCreated) }),
    ...(dateUpdated !== undefined && { updated: Date.parse(dateUpdated) }),
  };
}
