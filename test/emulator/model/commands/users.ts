import * as fc from 'fast-check';
import { userBody } from '../answers/service.ts';
import { granted, newSid, same, type Form } from '../api.ts';
import { kind } from '../command.ts';
import { picked, removed, services, someRole, users, type Model, type User } from '../model.ts';
import { escaped, placeOf, type Place } from '../places.ts';
import { inTheWay, refusals } from '../refusals.ts';
import {
  aFriendlyName,
  anIdentity,
  brokenJson,
  mostly,
  someAttributes,
  where,
  which,
} from '../words.ts';

interface Fields {
  readonly friendlyName?: string;
  readonly attributes?: string;
  readonly role?: number;
}

interface OfUser {
  readonly user: number;
  readonly scoped: boolean;
  /** By its identity in the path. */
  readonly alias: boolean;
}

const fields = { friendlyName: aFriendlyName, attributes: someAttributes, role: which };
const ofUser = { user: which, scoped: fc.boolean(), alias: fc.boolean() };

export const createUser = kind('createUser', {
  weight: 2,
  given: fc.record(
    {
      ...where,
      ...fields,
      identity: mostly(anIdentity, fc.constantFrom('', `US${'0'.repeat(32)}`)),
    },
    { requiredKeys: ['service', 'scoped', 'identity'] },
  ),
  run: async ({ service: at, scoped, identity, ...given }, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const { service } = place;
    const form = { Identity: identity, ...formOf(given, place) };
    const answer = await api.send(place.account, 'POST', `${place.path}/Users`, form);
    const obstacles = [
      ...inTheWay([
        [identity === '', refusals.identityMissing],
        [/^US[0-9a-f]{32}$/.test(identity), refusals.identityLikeSid],
        [service.users.some((user) => user.identity === identity), refusals.userExists],
      ]),
      ...obstaclesTo(given, place),
    ];
    if (!granted(answer, 201, obstacles)) return;
    const user: User = {
      sid: newSid(answer, 'US'),
      identity,
      friendlyName: null,
      attributes: '{}',
      role: service.userRole,
      created: model.now,
      updated: model.now,
      ...changes(given, place),
    };
    service.users.push(user);
    same(answer.body, userBody(user, place), answer.request);
  },
});

export const fetchUser = kind('fetchUser', {
  given: fc.record(ofUser),
  ready: hasUsers,
  run: async (given, model, api) => {
    const { place, user, path } = found(given, model);
    const answer = await api.send(place.account, 'GET', path);
    granted(answer, 200);
    same(answer.body, userBody(user, place), answer.request);
  },
});

/** By any identity, whether there is a user or not. */
export const lookUpUser = kind('lookUpUser', {
  given: fc.record({ ...where, identity: anIdentity }),
  run: async ({ service: at, scoped, identity }, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const path = `${place.path}/Users/${escaped(identity)}`;
    const user = place.service.users.find((one) => one.identity === identity);
    const answer = await api.send(place.account, 'GET', path);
    if (!granted(answer, 200, inTheWay([[user === undefined, refusals.notFound]]))) return;
    if (user !== undefined) same(answer.body, userBody(user, place), answer.request);
  },
});

export const updateUser = kind('updateUser', {
  given: fc.record({ ...ofUser, ...fields }, { requiredKeys: ['user', 'scoped', 'alias'] }),
  ready: hasUsers,
  run: async ({ user: at, scoped, alias, ...given }, model, api) => {
    const { place, user, path } = found({ user: at, scoped, alias }, model);
    const answer = await api.send(place.account, 'POST', path, formOf(given, place));
    if (!granted(answer, 200, obstaclesTo(given, place))) return;
    Object.assign(user, changes(given, place), { updated: model.now });
    same(answer.body, userBody(user, place), answer.request);
  },
});

/** What it takes part in goes with it, in closed conversations too. */
export const deleteUser = kind('deleteUser', {
  given: fc.record(ofUser),
  ready: hasUsers,
  run: async (given, model, api) => {
    const { place, user, path } = found(given, model);
    granted(await api.send(place.account, 'DELETE', path), 204);
    removed(place.service.users, user, model);
    for (const { participants } of place.service.conversations) {
      const participant = participants.find(({ identity }) => identity === user.identity);
      if (participant !== undefined) removed(participants, participant, model);
    }
  },
});

function hasUsers(model: Model): boolean {
  return users(model).length > 0;
}

function found(
  { user: at, scoped, alias }: OfUser,
  model: Model,
): { readonly place: Place; readonly user: User; readonly path: string } {
  const { service, user } = picked(users(model), at);
  const place = placeOf(service, scoped);
  const name = alias ? escaped(user.identity) : user.sid;
  return { place, user, path: `${place.path}/Users/${name}` };
}

function formOf({ friendlyName, attributes, role }: Fields, { service }: Place): Form {
  return {
    FriendlyName: friendlyName,
    Attributes: attributes,
    RoleSid: role === undefined ? undefined : someRole(service, 'service', role).sid,
  };
}

function obstaclesTo(
  { attributes, role }: Fields,
  { service }: Place,
): ReturnType<typeof inTheWay> {
  return inTheWay([
    [attributes === brokenJson, refusals.attributesNotJson],
    [
      role !== undefined && someRole(service, 'service', role).type !== 'service',
      refusals.roleNotFound,
    ],
  ]);
}

function changes(
  { friendlyName, attributes, role }: Fields,
  { service }: Place,
): Partial<Pick<User, 'friendlyName' | 'attributes' | 'role'>> {
  return {
    ...(friendlyName !== undefined && { friendlyName: friendlyName === '' ? null : friendlyName }),
    ...(attributes !== undefined && { attributes: attributes === '' ? '{}' : attributes }),
    ...(role !== undefined && { role: someRole(service, 'service', role) }),
  };
}
