import * as fc from 'fast-check';
import { messageBody, receiptBody } from '../answers/conversation.ts';
import { granted, newSid, same, type Api } from '../api.ts';
import { activity } from '../clock.ts';
import { kind } from '../command.ts';
import {
  conversations,
  picked,
  removed,
  type Conversation,
  type Message,
  type Model,
} from '../model.ts';
import {
  changes,
  fileOf,
  formOf,
  hasOtherText,
  messageFields,
  messageObstacles,
  receiptsOf,
  withoutAuthor,
  writerOf,
  type MessageFields,
} from '../message-rules.ts';
import { inTheWay, refusals } from '../refusals.ts';
import { which } from '../words.ts';
import {
  found,
  hasConversations,
  ofConversation,
  settled,
  type Found,
  type OfConversation,
} from './conversations.ts';

type OfMessage = OfConversation & { readonly message: number };

const files = [`ME${'a'.repeat(32)}`, `ME${'b'.repeat(32)}`, `ME${'c'.repeat(32)}`];
const ofMessage = { ...ofConversation, message: which };

export const sendMessage = kind('sendMessage', {
  weight: 7,
  given: fc.record(
    { ...ofConversation, ...messageFields },
    { requiredKeys: ['conversation', 'scoped'] },
  ),
  ready: hasConversations,
  run: (given, model, api) => send(given, undefined, model, api),
});

/** A file can be sent once, even if the message that carried it is gone. */
export const sendFile = kind('sendFile', {
  given: fc.record(
    { ...ofConversation, body: messageFields.body, file: fc.constantFrom(...files) },
    { requiredKeys: ['conversation', 'scoped', 'file'] },
  ),
  ready: hasConversations,
  run: ({ file, ...given }, model, api) => send(given, file, model, api),
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
    { ...ofMessage, ...messageFields },
    { requiredKeys: ['conversation', 'scoped', 'message'] },
  ),
  ready: hasMessages,
  run: async ({ conversation: at, scoped, message: number, ...given }, model, api) => {
    const ours = { conversation: at, scoped, message: number };
    const { place, conversation, message, target } = some(ours, model);
    const answer = await api.send(place.account, 'POST', target, formOf(given));
    const inWay = [
      ...settled(conversation),
      ...(given.author === undefined
        ? withoutAuthor(given)
        : messageObstacles(conversation, given)),
      ...inTheWay([[hasOtherText(message, given), refusals.bodyFixed]]),
    ];
    if (!granted(answer, 200, inWay)) return;
    const { author } = given;
    if (author !== undefined) {
      message.author = author === '' ? 'system' : author;
      message.participant = writerOf(conversation, author)?.sid ?? null;
    }
    const body = message.file === null ? {} : { body: message.body };
    Object.assign(message, { updated: model.now }, changes(given), body);
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

function hasMessages(model: Model): boolean {
  return withMessages(model).length > 0;
}

function withMessages(model: Model): readonly Conversation[] {
  return conversations(model).filter(({ messages }) => messages.length > 0);
}

function isReceived({ receipts }: Message): boolean {
  return receipts.length > 0;
}

async function send(
  { conversation: at, scoped, ...given }: OfConversation & MessageFields,
  file: string | undefined,
  model: Model,
  api: Api,
): Promise<void> {
  const { place, conversation, path } = found({ conversation: at, scoped }, model);
  const { service } = place;
  const form = { ...formOf(given), MediaSid: file };
  const answer = await api.send(place.account, 'POST', `${path}/Messages`, form);
  const inWay = [
    ...settled(conversation),
    ...messageObstacles(conversation, given),
    ...inTheWay([[file !== undefined && service.files.includes(file), refusals.fileUsed]]),
  ];
  if (!granted(answer, 201, inWay)) return;
  const { author = '' } = given;
  const writer = writerOf(conversation, author);
  const sid = newSid(answer, 'IM');
  const receipts = `${path}/Messages/${sid}/Receipts?PageSize=50`;
  const listed = await api.send(place.account, 'GET', receipts);
  const text = given.body ?? '';
  const message: Message = {
    sid,
    index: conversation.nextIndex,
    author: author === '' ? 'system' : author,
    participant: writer?.sid ?? null,
    attributes: '{}',
    receipts: receiptsOf(conversation, writer, model.now, listed),
    created: model.now,
    updated: given.dateCreated === undefined ? model.now : Date.parse(given.dateCreated),
    ...changes(given),
    body: text === '' && file !== undefined ? null : text,
    file: file === undefined ? null : fileOf(answer, file),
  };
  conversation.nextIndex += 1;
  conversation.messages.push(message);
  if (file !== undefined) service.files.push(file);
  activity(conversation, model.now);
  same(answer.body, messageBody(message, conversation, place), answer.request);
  const bodies = message.receipts
    .toSorted((one, other) => (one.sid < other.sid ? -1 : 1))
    .map((receipt) => receiptBody(receipt, message, conversation, place));
  same(listed.body.delivery_receipts, bodies, listed.request);
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
