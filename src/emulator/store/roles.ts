import type { RoleData, Service } from './records.ts';

/** What keeps a role from being deleted. */
export type RoleUse = 'default' | 'user' | 'participant';

/** Looks through the whole service, as only a delete asks this. */
export function useOfRole(service: Service, { sid }: RoleData): RoleUse | undefined {
  const { configuration, users, conversations } = service;
  if (
    sid === configuration.default_conversation_creator_role_sid ||
    sid === configuration.default_conversation_role_sid ||
    sid === configuration.default_chat_service_role_sid
  ) {
    return 'default';
  }
  for (const { role_sid } of users.values()) if (role_sid === sid) return 'user';
  for (const { participants } of conversations.values()) {
    for (const { role_sid } of participants.values()) if (role_sid === sid) return 'participant';
  }
  return undefined;
}
