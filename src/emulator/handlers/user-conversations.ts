import { userConversationAnswer } from '../answers/user-conversation.ts';
import { listing, type Answer, type Call, type Handler } from '../call.ts';
import { fault } from '../faults.ts';
import { changeParticipant, removeParticipant } from '../store/participants.ts';
import type { Membership, UserData } from '../store/records.ts';
import { Sorted } from '../store/sorted.ts';
import { findUser } from '../store/users.ts';
import { conversationOf, refuseSettled } from './conversation-given.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { notFound } from './not-found.ts';
import { readStateGiven } from './read-state.ts';

export const listUserConversations: Handler<'ListUserConversation'> = (call) => {
  const { path, service, mount, world } = call;
  const user = findUser(service, path.UserSid) ?? notFound(call);
  return listing(
    service.participantsByIdentity.get(user.identity) ?? new Sorted<string, Membership>(),
    (cursor) => cursor,
    ({ conversation }) => conversation.data.sid,
    ({ conversation, participant }) =>
      userConversationAnswer(user, conversation, participant, mount, world.choices),
  );
};

export const fetchUserConversation: Handler<'FetchUserConversation'> = (call) =>
  answer(call, membershipOf(call));

export const updateUserConversation: Handler<'UpdateUserConversation'> = (call) => {
  const { form, service, world, now, emit } = call;
  const membership = membershipOf(call);
  const { conversation, participant } = membership;
  refuseSettled(conversation);
  refuseEmptyUpdate(form, world.choices);
  const data = {
    ...participant,
    ...readStateGiven(conversation, form, now),
    ...(form.NotificationLevel !== undefined && {
      notification_level: form.NotificationLevel ?? 'default',
    }),
    date_updated: now,
  };
  changeParticipant(conversation, participant, data, world, emit);
  emit({ type: 'onParticipantUpdated', at: now, service, conversation, data: participant });
  return answer(call, membership);
};

/** Leaves the conversation. */
export const deleteUserConversation: Handler<'DeleteUserConversation'> = (call) => {
  const { service, world, now, emit } = call;
  const { conversation, participant: data } = membershipOf(call);
  const { sid, state } = conversation.data;
  // The spec documents no 400 here.
  if (state === 'closed' && world.choices.closedConversation === 'participants-stay') {
    throw fault('participantsStay', { sid });
  }
  removeParticipant(conversation, data);
  emit({ type: 'onParticipantRemoved', at: now, service, conversation, data });
  return { status: 204 };
};

interface UserMembership extends Membership {
  readonly user: UserData;
}

function membershipOf(call: Call<'FetchUserConversation'>): UserMembership {
  const user = findUser(call.service, call.path.UserSid) ?? notFound(call);
  const conversation = conversationOf(call, call.path.ConversationSid, 'unique-name');
  const participant = conversation.participantsByIdentity.get(user.identity) ?? notFound(call);
  return { user, conversation, participant };
}

function answer(
  { mount, world }: Pick<Call<'FetchUserConversation'>, 'mount' | 'world'>,
  { user, conversation, participant }: UserMembership,
): Answer {
  return {
    status: 200,
    body: userConversationAnswer(user, conversation, participant, mount, world.choices),
  };
}
