import * as fc from 'fast-check';
import { roleBody } from '../answers/service.ts';
import { granted, newSid, same } from '../api.ts';
import { kind } from '../command.ts';
import { picked, removed, services, type Model, type Role, type RoleType } from '../model.ts';
import { placeOf, type Place } from '../places.ts';
import { inTheWay, refusals, type Refusal } from '../refusals.ts';
import { mostly, permissions, where, which } from '../words.ts';

interface Where {
  readonly service: number;
  readonly scoped: boolean;
}

type OfRole = Where & { readonly role: number };

const aType = fc.constantFrom('conversation' as const, 'service' as const);
/** How many permissions, and whether the type has them. */
const somePermissions = {
  upTo: fc.integer({ min: 1, max: 3 }),
  fit: mostly(fc.constant(true), fc.constant(false)),
};

interface Permissions {
  readonly upTo: number;
  readonly fit: boolean;
}

export const createRole = kind('createRole', {
  given: fc.record({ ...where, type: aType, ...somePermissions }),
  run: async ({ service: at, scoped, type, ...asked }, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const names = namesOf(type, asked);
    const form = { FriendlyName: 'A role', Type: type, Permission: names };
    const answer = await api.send(place.account, 'POST', `${place.path}/Roles`, form);
    if (!granted(answer, 201, unknown(asked))) return;
    const role: Role = {
      sid: newSid(answer, 'RL'),
      type,
      friendlyName: 'A role',
      permissions: names,
      created: model.now,
      updated: model.now,
    };
    place.service.roles.push(role);
    same(answer.body, roleBody(role, place), answer.request);
  },
});

export const fetchRole = kind('fetchRole', {
  given: fc.record({ ...where, role: which }),
  run: async (given, model, api) => {
    const { place, role, path } = found(given, model);
    const answer = await api.send(place.account, 'GET', path);
    granted(answer, 200);
    same(answer.body, roleBody(role, place), answer.request);
  },
});

export const updateRole = kind('updateRole', {
  given: fc.record({ ...where, role: which, ...somePermissions }),
  run: async ({ upTo, fit, ...given }, model, api) => {
    const { place, role, path } = found(given, model);
    const names = namesOf(role.type, { upTo, fit });
    const answer = await api.send(place.account, 'POST', path, { Permission: names });
    if (!granted(answer, 200, unknown({ fit }))) return;
    role.permissions = names;
    role.updated = model.now;
    same(answer.body, roleBody(role, place), answer.request);
  },
});

/** Unless it is a default or somebody has it. */
export const deleteRole = kind('deleteRole', {
  given: fc.record({ ...where, role: which }),
  run: async (given, model, api) => {
    const { place, role, path } = found(given, model);
    const { service } = place;
    const isInUse =
      [service.creatorRole, service.participantRole, service.userRole].includes(role) ||
      service.users.some((user) => user.role === role) ||
      service.conversations.some(({ participants }) =>
        participants.some((one) => one.role === role),
      );
    const answer = await api.send(place.account, 'DELETE', path);
    if (!granted(answer, 204, inTheWay([[isInUse, refusals.roleInUse]]))) return;
    removed(service.roles, role, model);
  },
});

function found(
  { service: at, scoped, role: roleAt }: OfRole,
  model: Model,
): { readonly place: Place; readonly role: Role; readonly path: string } {
  const place = placeOf(picked(services(model), at), scoped);
  const role = picked(place.service.roles, roleAt);
  return { place, role, path: `${place.path}/Roles/${role.sid}` };
}

function namesOf(type: RoleType, { upTo, fit }: Permissions): readonly string[] {
  const other = type === 'service' ? 'conversation' : 'service';
  return permissions[fit ? type : other].slice(0, upTo);
}

function unknown({ fit }: Pick<Permissions, 'fit'>): readonly Refusal[] {
  return inTheWay([[!fit, refusals.permissionUnknown]]);
}
