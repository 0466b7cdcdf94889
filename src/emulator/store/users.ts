import type { Emit } from '../events/domain-event.ts';
import type { World } from '../world.ts';
import type { Moment } from './dated.ts';
import type { Service, UserData } from './records.ts';

/** By SID, or by identity. */
export function findUser(service: Service, sidOrIdentity: string): UserData | undefined {
  return service.users.get(sidOrIdentity) ?? service.usersByIdentity.get(sidOrIdentity);
}

export function newUser(
  service: Service,
  identity: string,
  world: World,
  now: Moment = world.clock.now(),
): UserData {
  return {
    sid: world.newSid('US'),
    identity,
    friendly_name: null,
    attributes: '{}',
    role_sid: service.configuration.default_chat_service_role_sid,
    date_created: now,
    date_updated: now,
  };
}

export function insertUser(service: Service, user: UserData): void {
  service.users.set(user.sid, user);
  service.usersByIdentity.set(user.identity, user);
}

/** Who is added to a conversation by identity is a user from then on. */
export function ensureUser(
  service: Service,
  identity: string,
  world: World,
  emit: Emit,
  at: Moment = world.clock.now(),
): UserData {
  const known = service.usersByIdentity.get(identity);
  if (known !== undefined) return known;
  const user = newUser(service, identity, world, at);
  insertUser(service, user);
  emit({ type: 'onUserAdded', at, service, data: user });
  return user;
}

export function removeUser(service: Service, user: UserData): void {
  service.users.delete(user.sid);
  service.usersByIdentity.delete(user.identity);
}
