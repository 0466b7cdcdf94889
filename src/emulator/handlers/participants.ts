import { participantAnswer } from '../answers/participant.ts';
import { listing, type Handler } from '../call.ts';
import { fault } from '../faults.ts';
import { touch } from '../store/conversations.ts';
import {
  changeParticipant,
  findParticipant,
  findParticipantByName,
  insertParticipant,
  removeParticipant,
} from '../store/participants.ts';
import { conversationOf, refuseSettled } from './conversation-given.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { notFound } from './not-found.ts';
import { changedParticipant } from './participant-changes.ts';
import { newParticipant } from './participant-rules.ts';

export const listParticipants: Handler<'ListConversationParticipant'> = (call) => {
  const conversation = conversationOf(call, call.path.ConversationSid, 'by-choice');
  return listing(
    conversation.participants,
    (cursor) => cursor,
    ({ sid }) => sid,
    (participant) => participantAnswer(participant, conversation, call.mount),
  );
};

export const createParticipant: Handler<'CreateConversationParticipant'> = (call) => {
  const { path, form, service, mount, world, now, emit } = call;
  const conversation = conversationOf(call, path.ConversationSid, 'by-choice');
  refuseSettled(conversation);
  const data = newParticipant(
    conversation,
    {
      identity: form.Identity,
      address: form['MessagingBinding.Address'],
      proxyAddress: form['MessagingBinding.ProxyAddress'],
      proxyAddressFallback: form['MessagingBinding.ProxyAddressFallback'],
      projectedAddress: form['MessagingBinding.ProjectedAddress'],
      attributes: form.Attributes,
      roleSid: form.RoleSid,
      dateCreated: form.DateCreated,
      dateUpdated: form.DateUpdated,
    },
    world,
    now,
  );
  return {
    before: () => ({ type: 'onParticipantAdd', at: now, service, conversation, data }),
    commit: () => {
      insertParticipant(conversation, data, world, emit);
      touch(conversation, now, world, emit);
      emit({ type: 'onParticipantAdded', at: now, service, conversation, data });
      return { status: 201, body: participantAnswer(data, conversation, mount) };
    },
  };
};

export const fetchParticipant: Handler<'FetchConversationParticipant'> = (call) => {
  const { path, mount } = call;
  const conversation = conversationOf(call, path.ConversationSid, 'by-choice');
  const participant = findParticipantByName(conversation, path.Sid) ?? notFound(call);
  return { status: 200, body: participantAnswer(participant, conversation, mount) };
};

export const updateParticipant: Handler<'UpdateConversationParticipant'> = (call) => {
  const { path, form, service, mount, world, now, emit } = call;
  const conversation = conversationOf(call, path.ConversationSid, 'by-choice');
  const participant = findParticipant(conversation, path.Sid) ?? notFound(call);
  refuseSettled(conversation);
  refuseEmptyUpdate(form, world.choices);
  const data = changedParticipant(conversation, participant, call);
  return {
    target: { record: participant, conflict: 'participantConflict' },
    before: () => ({ type: 'onParticipantUpdate', at: now, service, conversation, data }),
    commit: () => {
      changeParticipant(conversation, participant, data, world, emit);
      emit({ type: 'onParticipantUpdated', at: now, service, conversation, data: participant });
      return { status: 200, body: participantAnswer(participant, conversation, mount) };
    },
  };
};

export const deleteParticipant: Handler<'DeleteConversationParticipant'> = (call) => {
  const { path, service, world, now, emit } = call;
  const conversation = conversationOf(call, path.ConversationSid, 'by-choice');
  const data = findParticipant(conversation, path.Sid) ?? notFound(call);
  const { sid, state } = conversation.data;
  if (state === 'closed' && world.choices.closedConversation === 'participants-stay') {
    throw fault('conversationClosed', { sid });
  }
  return {
    target: { record: data, conflict: 'participantConflict' },
    before: () => ({ type: 'onParticipantRemove', at: now, service, conversation, data }),
    commit: () => {
      removeParticipant(conversation, data);
      emit({ type: 'onParticipantRemoved', at: now, service, conversation, data });
      return { status: 204 };
    },
  };
};
