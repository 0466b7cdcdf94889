import { userAnswer } from '../answers/user.ts';
import { listing, type Call, type Handler } from '../call.ts';
import { fault } from '../faults.ts';
import { removeParticipant } from '../store/participants.ts';
import type { UserData } from '../store/records.ts';
import { findUser, insertUser, newUser, removeUser } from '../store/users.ts';
import { attributesOf } from './attributes.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { identityGiven } from './identity-given.ts';
import { notFound } from './not-found.ts';
import { serviceRole } from './roles-given.ts';

export const listUsers: Handler<'ListUser'> = ({ service, mount }) =>
  listing(
    service.users,
    (cursor) => cursor,
    ({ sid }) => sid,
    (user) => userAnswer(user, service, mount),
  );

export const createUser: Handler<'CreateUser'> = ({ form, service, mount, world, emit }) => {
  const identity = identityGiven(form.Identity ?? '');
  if (service.usersByIdentity.has(identity)) throw fault('userExists', { identity });
  const user: UserData = { ...newUser(service, identity, world), ...changes(form, service, world) };
  insertUser(service, user);
  emit({ type: 'onUserAdded', at: world.clock.now(), service, data: user });
  return { status: 201, body: userAnswer(user, service, mount) };
};

export const fetchUser: Handler<'FetchUser'> = (call) => ({
  status: 200,
  body: userAnswer(userOf(call), call.service, call.mount),
});

export const updateUser: Handler<'UpdateUser'> = (call) => {
  const { form, service, mount, world, now, emit } = call;
  const user = userOf(call);
  refuseEmptyUpdate(form, world.choices);
  const data: UserData = { ...user, ...changes(form, service, world), date_updated: now };
  return {
    target: { record: user, conflict: 'userConflict' },
    before: () => ({ type: 'onUserUpdate', at: now, service, data }),
    commit: () => {
      Object.assign(user, data);
      emit({ type: 'onUserUpdated', at: now, service, data: user });
      return { status: 200, body: userAnswer(user, service, mount) };
    },
  };
};

export const deleteUser: Handler<'DeleteUser'> = (call) => {
  const { service, world, now, emit } = call;
  const user = userOf(call);
  const { deletedUser, closedConversation } = world.choices;
  const memberships = [...(service.participantsByIdentity.get(user.identity)?.values() ?? [])];
  for (const { conversation, participant: data } of memberships) {
    const stays =
      conversation.data.state === 'closed' && closedConversation === 'participants-stay';
    if (stays || deletedUser === 'leaves-participants') continue;
    removeParticipant(conversation, data);
    emit({ type: 'onParticipantRemoved', at: now, service, conversation, data });
  }
  removeUser(service, user);
  return { status: 204 };
};

function userOf(call: Call<'FetchUser'>): UserData {
  return findUser(call.service, call.path.Sid) ?? notFound(call);
}

function changes(
  form: Call<'UpdateUser'>['form'],
  service: Call<'UpdateUser'>['service'],
  { limits, choices }: Call<'UpdateUser'>['world'],
): Partial<UserData> {
  const { FriendlyName, Attributes, RoleSid } = form;
  return {
    ...(FriendlyName !== undefined && { friendly_name: FriendlyName }),
    ...(Attributes !== undefined && {
      attributes: attributesOf(Attributes, limits.userAttributes, choices),
    }),
    ...(RoleSid !== undefined && {
      role_sid:
        RoleSid === null
          ? service.configuration.default_chat_service_role_sid
          : serviceRole(service, RoleSid).sid,
    }),
  };
}
