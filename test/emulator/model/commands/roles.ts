import * as fc from 'fast-check';
import { roleBody } from '../answers.ts';
import { granted, newSid, same } from '../api.ts';
import { kind } from '../command.ts';
import { picked, removed, services, type Model, type Role, type RoleType } from '../model.ts';
import { placeOf, type Place } from '../places.ts';
import { inTheWay, refusals, type Refusal } from '../refusals.ts';
import { permissions, where, which } from '../words.ts';

interface Where {
  readonly service: number;
  readonly scoped: boolean;
}

type OfRole = Where & { readonly role: number };

const aType = fc.constantFrom('conversation' as const, 'service' as const);
/** Permissions of one type, which the other may not know. */
const somePermissions = fc.record({
  of: aType,
  upTo: fc.integer({ min: 1, max: 3 }),
});

interface Permissions {
  readonly of: RoleType;
  readonly upTo: number;
}

export const createRole = kind('createRole', {
  given: fc.record({ ...where, type: aType, permissions: somePermissions }),
  run: async ({ service: at, scoped, type, permissions: asked }, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const names = namesOf(asked);
    const form = { FriendlyName: 'A role', Type: type, Permission: names };
    const answer = await api.send(place.account, 'POST', `${place.path}/Roles`, form);
    if (!granted(answer, 201, unknownTo(type, asked))) return;
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
  given: fc.record({ ...where, role: which, permissions: somePermissions }),
  run: async ({ permissions: asked, ...given }, model, api) => {
    const { place, role, path } = found(given, model);
    const names = namesOf(asked);
    const answer = await api.send(place.account, 'POST', path, { Permission: names });
    if (!granted(answer, 200, unknownTo(role.type, asked))) return;
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

function namesOf({ of, upTo }: Permissions): readonly string[] {
  return permissions[of].slice(0, upTo);
}

/** None of the words stands in both vocabularies, but for what participants are added with. */
function unknownTo(type: RoleType, { of, upTo }: Permissions): readonly Refusal[] {
  return inTheWay([[type !== of && upTo > 0, refusals.permissionUnknown]]);
}
