import type { Account, Conversation, Service } from './model.ts';
import { origin } from './api.ts';

/** One of the two ways to a service's resources. */
export interface Place {
  readonly account: Account;
  readonly service: Service;
  /** Whether the path names the service. */
  readonly scoped: boolean;
  readonly path: string;
  /** The same with the host in front. */
  readonly url: string;
}

/** Only the default service goes without its name. */
export function placeOf(service: Service, scoped: boolean): Place {
  const { account, sid } = service;
  const isScoped = scoped || account.defaultService !== sid;
  const path = isScoped ? `/v1/Services/${sid}` : '/v1';
  return { account, service, scoped: isScoped, path, url: origin + path };
}

export function pathOf(place: Place, { sid }: Conversation): string {
  return `${place.path}/Conversations/${sid}`;
}

export function escaped(name: string): string {
  return encodeURIComponent(name);
}
