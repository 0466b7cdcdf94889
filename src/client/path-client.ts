import type { pathsByMethod } from '../../generated/calls.ts';
import { pathCalls } from './calls/by-path.ts';
import type { Failure } from './errors/failure.ts';
import type { ClientOptions } from './options/client-options.ts';
import { createSender } from './sender.ts';
import type { PathCalls } from './types/by-path.ts';

/** Every path and method of Conversations v1; each call answers `{ data, error, response }`. */
export type PathClient = PathCalls<pathsByMethod, Failure>;

/** The methods that paths of Conversations v1 have. */
export const methods = ['GET', 'POST', 'DELETE'] as const;

/**
 * Makes a client with calls by path alone: the smaller part of `createClient`, for where every
 * kilobyte counts.
 *
 * @example
 * ```ts
 * import { createPathClient } from 'conversations-client';
 *
 * const client = createPathClient({ accountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4', authToken: 'secret' });
 * const { data, error } = await client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'alice' } } });
 * console.log(error ?? data.sid);
 * ```
 */
export function createPathClient(options: ClientOptions): PathClient {
  return Object.freeze(pathCalls<pathsByMethod>(methods, createSender(options)));
}
