import { fault } from '../faults.ts';
import type { RoleData, Service } from '../store/records.ts';

/** The role that a `RoleSid` of a user names. */
export function serviceRole({ roles }: Service, sid: string): RoleData {
  const role = roles.get(sid);
  if (role?.type !== 'service') throw fault('roleNotFound', { sid });
  return role;
}

/** The role that a `RoleSid` of a participant names. */
export function conversationRole({ roles }: Service, sid: string): RoleData {
  const role = roles.get(sid);
  if (role?.type !== 'conversation') throw fault('conversationRoleNotFound', { sid });
  return role;
}
