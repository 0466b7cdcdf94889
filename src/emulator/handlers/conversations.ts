import { conversationAnswer } from '../answers/conversation.ts';
import type { Change, Handler } from '../call.ts';
import {
  changeConversation,
  emptyConversation,
  insertConversation,
  removeConversation,
  tellState,
} from '../store/conversations.ts';
import type { Conversation } from '../store/records.ts';
import { newConversation, updatedConversation } from './conversation-fields.ts';
import { conversationOf, refuseSettled } from './conversation-given.ts';
import { refuseEmptyUpdate } from './empty-update.ts';

export const createConversation: Handler<'CreateConversation'> = (call) => {
  const { service, mount, world, now, emit } = call;
  const data = newConversation(call);
  return {
    before: () => ({ type: 'onConversationAdd', at: now, service, data }),
    commit: () => {
      const conversation = emptyConversation(service, data);
      insertConversation(conversation, world);
      emit({ type: 'onConversationAdded', at: now, service, conversation, data });
      return { status: 201, body: conversationAnswer(conversation, mount) };
    },
  };
};

export const fetchConversation: Handler<'FetchConversation'> = (call) => ({
  status: 200,
  body: conversationAnswer(conversationOf(call, call.path.Sid, 'unique-name'), call.mount),
});

export const updateConversation: Handler<'UpdateConversation'> = (call) => {
  const { form, service, mount, world, now, emit } = call;
  const conversation = conversationOf(call, call.path.Sid, 'unique-name');
  refuseSettled(conversation);
  refuseEmptyUpdate(form, world.choices);
  const data = updatedConversation(call, conversation.data);
  return {
    target: targetOf(conversation),
    before: () => ({ type: 'onConversationUpdate', at: now, service, conversation, data }),
    commit: () => {
      const { state } = conversation.data;
      changeConversation(conversation, data, world);
      emit({
        type: 'onConversationUpdated',
        at: now,
        service,
        conversation,
        data: conversation.data,
      });
      tellState(conversation, state, 'API', emit, now);
      return { status: 200, body: conversationAnswer(conversation, mount) };
    },
  };
};

/** A closed one can be deleted, and so can one that is initializing. */
export const deleteConversation: Handler<'DeleteConversation'> = (call) => {
  const { service, world, now, emit } = call;
  const conversation = conversationOf(call, call.path.Sid, 'unique-name');
  const { data } = conversation;
  return {
    target: targetOf(conversation),
    before: () => ({ type: 'onConversationRemove', at: now, service, conversation, data }),
    commit: () => {
      removeConversation(conversation, world);
      emit({ type: 'onConversationRemoved', at: now, service, conversation, data });
      return { status: 204 };
    },
  };
};

/** Messages that come in meanwhile are no conflict: they move the index and the timers only. */
function targetOf({ data }: Conversation): NonNullable<Change['target']> {
  const record = {
    toJSON: () => ({ ...data, next_index: 0, date_inactive: null, date_closed: null }),
  };
  return { record, conflict: 'conversationConflict' };
}
