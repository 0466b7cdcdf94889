import { conversationBody, participantBody } from './answers/conversation.ts';
import { roleBody, serviceBody, userBody } from './answers/service.ts';
import { granted, newSid, same, type Answer, type Api } from './api.ts';
import {
  conversations,
  users,
  type Account,
  type Model,
  type Participant,
  type Role,
  type Service,
} from './model.ts';
import { known } from './participant-rules.ts';
import { escaped, pathOf, placeOf } from './places.ts';

/** Asks for the SIDs of what came into being beside what was asked for. */
export async function learn(model: Model, api: Api): Promise<void> {
  for (const conversation of conversations(model)) {
    const unknown = conversation.participants.filter(({ sid }) => sid === '');
    if (unknown.length === 0) continue;
    const place = placeOf(conversation.service, true);
    const path = `${pathOf(place, conversation)}/Participants?PageSize=100`;
    const answer = await api.send(place.account, 'GET', path);
    granted(answer, 200);
    for (const participant of unknown) participant.sid = sidOf(participant, answer);
    const bodies = conversation.participants
      .toSorted((one, other) => (one.sid < other.sid ? -1 : 1))
      .map((participant) => participantBody(participant, conversation, place));
    same(answer.body.participants, bodies, answer.request);
    const whole = await api.send(place.account, 'GET', pathOf(place, conversation));
    same(whole.body, conversationBody(conversation, place), whole.request);
  }
  for (const { service, user } of users(model)) {
    if (user.sid !== '') continue;
    const place = placeOf(service, true);
    const path = `${place.path}/Users/${escaped(user.identity)}`;
    const answer = await api.send(service.account, 'GET', path);
    granted(answer, 200);
    user.sid = newSid(answer, 'US');
    same(answer.body, userBody(user, place), answer.request);
  }
}

/** A new service with its four roles, of which three are defaults. */
export async function learnService(
  account: Account,
  answer: Answer,
  friendlyName: string,
  now: number,
  api: Api,
): Promise<Service> {
  const sid = newSid(answer, 'IS');
  const url = `/v1/Services/${sid}`;
  const listed = await api.send(account, 'GET', `${url}/Roles?PageSize=50`);
  const dates = { created: now, updated: now };
  const roles: readonly Role[] = listed.body.roles.map(
    (role: { sid: string; type: Role['type']; friendly_name: string; permissions: string[] }) => ({
      sid: role.sid,
      type: role.type,
      friendlyName: role.friendly_name,
      permissions: role.permissions,
      ...dates,
    }),
  );
  const named = (name: string): Role => {
    const [role, ...more] = roles.filter(({ friendlyName: other }) => other === name);
    if (role === undefined || more.length > 0) throw new Error(`${sid} has not one role ${name}.`);
    return role;
  };
  named('service admin');
  const service: Service = {
    sid,
    account,
    friendlyName,
    roles: [...roles],
    users: [],
    conversations: [],
    files: [],
    creatorRole: named('channel admin'),
    participantRole: named('channel user'),
    userRole: named('service user'),
    ...dates,
  };
  same(roles.length, 4, listed.request);
  const place = placeOf(service, true);
  same(
    listed.body.roles,
    roles.map((role) => roleBody(role, place)),
    listed.request,
  );
  same(answer.body, serviceBody(service), answer.request);
  const settings = await api.send(account, 'GET', `${url}/Configuration`);
  same(settings.body.default_chat_service_role_sid, service.userRole.sid, settings.request);
  const { default_conversation_role_sid: participantRole } = settings.body;
  same(participantRole, service.participantRole.sid, settings.request);
  const { default_conversation_creator_role_sid: creatorRole } = settings.body;
  same(creatorRole, service.creatorRole.sid, settings.request);
  return service;
}

function sidOf({ identity, binding }: Participant, { body }: Answer): string {
  const address = binding === null ? undefined : known(binding);
  const found = body.participants.find(
    (one: { identity: string | null; messaging_binding: Participant['binding'] }) =>
      identity === null
        ? one.messaging_binding !== null && known(one.messaging_binding) === address
        : one.identity === identity,
  );
  if (found === undefined)
    throw new Error(`${identity ?? address} should take part, and does not.`);
  return found.sid;
}
