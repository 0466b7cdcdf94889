import { messageAnswer } from '../answers/message.ts';
import { listing, type Call, type Handler, type Listing } from '../call.ts';
import type { DomainEvent } from '../events/domain-event.ts';
import { fault } from '../faults.ts';
import { touch } from '../store/conversations.ts';
import { findMessage, insertMessage, removeMessage } from '../store/messages.ts';
import type { Conversation, MessageData } from '../store/records.ts';
import { newReceipts } from '../store/receipts.ts';
import { conversationOf, refuseSettled } from './conversation-given.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { attributesOfMessage, changedText, content, recipients, writer } from './message-rules.ts';
import { notFound } from './not-found.ts';

export const listMessages: Handler<'ListConversationMessage'> = (call) => {
  const conversation = conversationOf(call, call.path.ConversationSid, 'by-choice');
  const { list } = listing(
    conversation.messages,
    indexOf,
    ({ index }) => String(index),
    (message) => messageAnswer(message, conversation, call.mount),
  );
  return { list: call.query.Order === 'desc' ? reversed(list, conversation) : list };
};

export const createMessage: Handler<'CreateConversationMessage'> = (call) => {
  const { service, mount, world, now, emit } = call;
  const conversation = conversationOf(call, call.path.ConversationSid, 'by-choice');
  refuseSettled(conversation);
  const data = newMessage(call, conversation);
  return {
    before: () => ({ type: 'onMessageAdd', at: now, service, conversation, data }),
    commit: () => {
      insertMessage(conversation, data);
      emit({ type: 'onMessageAdded', at: now, service, conversation, data });
      for (const receipt of data.receipts ?? []) emit(sentEvent(receipt));
      touch(conversation, now, world, emit);
      return { status: 201, body: messageAnswer(data, conversation, mount) };
    },
  };

  function sentEvent(receipt: NonNullable<MessageData['receipts']>[number]): DomainEvent {
    const type = 'onDeliveryUpdated';
    return { type, at: now, service, conversation, message: data, data: receipt };
  }
};

export const fetchMessage: Handler<'FetchConversationMessage'> = (call) => {
  const { conversation, message } = messageOf(call);
  return { status: 200, body: messageAnswer(message, conversation, call.mount) };
};

export const updateMessage: Handler<'UpdateConversationMessage'> = (call) => {
  const { form, service, mount, world, now, emit } = call;
  const { conversation, message } = messageOf(call);
  refuseSettled(conversation);
  refuseEmptyUpdate(form, world.choices);
  const date_updated = form.DateUpdated ?? now;
  const data: MessageData = { ...message, ...changes(call, conversation, message), date_updated };
  return {
    target: { record: message, conflict: 'messageConflict' },
    before: () => ({ type: 'onMessageUpdate', at: now, service, conversation, data }),
    commit: () => {
      Object.assign(message, data);
      emit({ type: 'onMessageUpdated', at: now, service, conversation, data: message });
      return { status: 200, body: messageAnswer(message, conversation, mount) };
    },
  };
};

/** Also from a conversation that is closed, where nothing else can be changed. */
export const deleteMessage: Handler<'DeleteConversationMessage'> = (call) => {
  const { service, now, emit } = call;
  const { conversation, message } = messageOf(call);
  return {
    target: { record: message, conflict: 'messageConflict' },
    before: () => ({ type: 'onMessageRemove', at: now, service, conversation, data: message }),
    commit: () => {
      removeMessage(conversation, message);
      emit({ type: 'onMessageRemoved', at: now, service, conversation, data: message });
      return { status: 204 };
    },
  };
};

function indexOf(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw fault('pageTokenInvalid');
  return Number(cursor);
}

function reversed({ after, before }: Listing, { data }: Conversation): Listing {
  return { after: (cursor) => before(cursor ?? String(data.next_index)), before: after };
}

function newMessage(
  { form, world, now }: Call<'CreateConversationMessage'>,
  conversation: Conversation,
): MessageData {
  const { participant, author } = writer(conversation, form.Author ?? null);
  const date_created = form.DateCreated ?? now;
  return {
    sid: world.newSid('IM'),
    index: conversation.data.next_index,
    author,
    participant_sid: participant?.sid ?? null,
    ...content(form, conversation, world.limits),
    attributes: attributesOfMessage(form.Attributes ?? null, world.choices),
    subject: form.Subject ?? null,
    receipts: newReceipts(recipients(conversation, participant), world),
    date_created,
    date_updated: form.DateUpdated ?? date_created,
  };
}

function messageOf(
  call:
    | Call<'FetchConversationMessage'>
    | Call<'UpdateConversationMessage'>
    | Call<'DeleteConversationMessage'>,
): { readonly conversation: Conversation; readonly message: MessageData } {
  const conversation = conversationOf(call, call.path.ConversationSid, 'by-choice');
  return { conversation, message: findMessage(conversation, call.path.Sid) ?? notFound(call) };
}

function changes(
  { form, world }: Call<'UpdateConversationMessage'>,
  conversation: Conversation,
  message: MessageData,
): Partial<MessageData> {
  const { Author, Body, Attributes, Subject, DateCreated } = form;
  return {
    ...(Author !== undefined && written(conversation, Author)),
    ...(Body !== undefined && { body: changedText(message, Body, conversation, world.limits) }),
    ...(Attributes !== undefined && { attributes: attributesOfMessage(Attributes, world.choices) }),
    ...(Subject !== undefined && { subject: Subject }),
    // Its place in the list stays: that is by index.
    ...(typeof DateCreated === 'number' && { date_created: DateCreated }),
  };
}

function written(
  conversation: Conversation,
  name: string | null,
): Pick<MessageData, 'author' | 'participant_sid'> {
  const { author, participant } = writer(conversation, name);
  return { author, participant_sid: participant?.sid ?? null };
}
