import { origin } from '../api.ts';
import type { Role, Service, User } from '../model.ts';
import type { Place } from '../places.ts';
import { dates } from './parts.ts';

export function serviceBody(service: Service): object {
  const url = `${origin}/v1/Services/${service.sid}`;
  return {
    account_sid: service.account.sid,
    sid: service.sid,
    friendly_name: service.friendlyName,
    ...dates(service),
    url,
    links: {
      bindings: `${url}/Bindings`,
      configuration: `${url}/Configuration`,
      conversation_with_participants: `${url}/ConversationWithParticipants`,
      conversations: `${url}/Conversations`,
      participant_conversations: `${url}/ParticipantConversations`,
      roles: `${url}/Roles`,
      users: `${url}/Users`,
    },
  };
}

export function roleBody(role: Role, { service, url }: Place): object {
  return {
    account_sid: service.account.sid,
    chat_service_sid: service.sid,
    sid: role.sid,
    friendly_name: role.friendlyName,
    type: role.type,
    permissions: role.permissions,
    ...dates(role),
    url: `${url}/Roles/${role.sid}`,
  };
}

export function userBody(user: User, { service, url }: Place): object {
  return {
    account_sid: service.account.sid,
    chat_service_sid: service.sid,
    sid: user.sid,
    identity: user.identity,
    friendly_name: user.friendlyName,
    attributes: user.attributes,
    role_sid: user.role.sid,
    is_online: null,
    is_notifiable: null,
    ...dates(user),
    url: `${url}/Users/${user.sid}`,
    links: { user_conversations: `${url}/Users/${user.sid}/Conversations` },
  };
}
