import { roleAnswer } from '../answers/role.ts';
import { listing, type Call, type Handler } from '../call.ts';
import { fault } from '../faults.ts';
import { permissions } from '../store/permissions.ts';
import type { RoleData, RoleType } from '../store/records.ts';
import { useOfRole, type RoleUse } from '../store/roles.ts';
import { notFound } from './not-found.ts';

export const listRoles: Handler<'ListRole'> = ({ service, mount }) =>
  listing(
    service.roles,
    (cursor) => cursor,
    ({ sid }) => sid,
    (role) => roleAnswer(role, service, mount),
  );

export const createRole: Handler<'CreateRole'> = ({ form, service, mount, world, now }) => {
  const type = form.Type ?? 'service';
  const role: RoleData = {
    sid: world.newSid('RL'),
    friendly_name: form.FriendlyName ?? '',
    type,
    permissions: permissionsOf(type, form.Permission ?? []),
    date_created: now,
    date_updated: now,
  };
  service.roles.set(role.sid, role);
  return { status: 201, body: roleAnswer(role, service, mount) };
};

export const fetchRole: Handler<'FetchRole'> = (call) => ({
  status: 200,
  body: roleAnswer(roleOf(call), call.service, call.mount),
});

/** The list replaces the one before; name and type stay. */
export const updateRole: Handler<'UpdateRole'> = (call) => {
  const { form, service, mount, now } = call;
  const role = roleOf(call);
  role.permissions = permissionsOf(role.type, form.Permission ?? []);
  role.date_updated = now;
  return { status: 200, body: roleAnswer(role, service, mount) };
};

export const deleteRole: Handler<'DeleteRole'> = (call) => {
  const { service, world } = call;
  const role = roleOf(call);
  const use = world.choices.roleInUse === 'refuse' ? useOfRole(service, role) : undefined;
  if (use !== undefined) throw fault('roleInUse', { sid: role.sid, reason: uses[use] });
  service.roles.delete(role.sid);
  return { status: 204 };
};

const uses: Readonly<Record<RoleUse, string>> = {
  default: 'it is a default of the service',
  user: 'a user has it',
  participant: 'a participant has it',
};

function roleOf(call: Call<'FetchRole'>): RoleData {
  return call.service.roles.get(call.path.Sid) ?? notFound(call);
}

/** Each once, in the order in which they were sent. */
function permissionsOf(type: RoleType, sent: readonly string[]): readonly string[] {
  const known = permissions[type];
  for (const permission of sent) {
    if (!known.includes(permission)) throw fault('permissionUnknown', { permission, type });
  }
  return [...new Set(sent)];
}
