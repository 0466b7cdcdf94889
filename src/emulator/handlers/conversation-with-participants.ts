import { conversationWithParticipantsAnswer } from '../answers/conversation.ts';
import type { Handler } from '../call.ts';
import { emptyConversation, insertConversation, timersFrom } from '../store/conversations.ts';
import type { ConversationData } from '../store/records.ts';
import { newConversation } from './conversation-fields.ts';
import { participantsGiven } from './participants-given.ts';

/** Without participants it is there at once; with them it is initializing until they are added. */
export const createConversationWithParticipants: Handler<'CreateConversationWithParticipants'> = (
  call,
) => {
  const { form, account, service, mount, world, now, emit } = call;
  const participants = participantsGiven(form.Participant ?? [], account, world);
  const created = newConversation(call);
  const isWaiting = participants.length > 0;
  const data = isWaiting ? initializing(created) : created;
  return {
    before: () => ({ type: 'onConversationAdd', at: now, service, data }),
    commit: () => {
      const conversation = emptyConversation(service, data);
      insertConversation(conversation, world);
      emit({ type: 'onConversationAdded', at: now, service, conversation, data });
      const body = conversationWithParticipantsAnswer(conversation, mount);
      return { status: isWaiting ? 202 : 201, body };
    },
  };

  /** Timers begin with the last activity, which is when the participants come. */
  function initializing(before: ConversationData): ConversationData {
    const until = now + world.limits.initializing;
    const waiting: ConversationData = {
      ...before,
      state: 'initializing',
      initializing: { until, participants, is_told: call.isTold },
    };
    return { ...waiting, ...timersFrom(now, waiting) };
  }
};
