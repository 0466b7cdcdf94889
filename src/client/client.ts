import type { calls, pathsByMethod } from '../../generated/calls.ts';
import { operations } from '../../generated/operations.ts';
import { namedCalls } from './calls/by-name.ts';
import { pathCalls } from './calls/by-path.ts';
import type { ClientOptions } from './options/client-options.ts';
import { methods, type PathClient } from './path-client.ts';
import { createSender } from './sender.ts';
import type { NamedCalls } from './types/by-name.ts';

/** Every operation of Conversations v1, by its name and by its path. */
export interface ConversationsClient extends PathClient, NamedCalls<calls> {}

/**
 * Makes a client for Twilio Conversations v1.
 *
 * A call by name, `client.fetchUser({ … })`, gives the value or throws; a call by path,
 * `client.GET('/v1/Users/{Sid}', { … })`, resolves to `{ data, error, response }` with exactly one
 * of `data` and `error`. Both reject where no whole answer comes or the input cannot be sent.
 * Throws an `InputError` for missing credentials and for an address they must not be sent to.
 *
 * @see https://www.twilio.com/docs/conversations/api
 *
 * @example
 * ```ts
 * import { createClient } from 'conversations-client';
 *
 * const client = createClient({
 *   accountSid: process.env['TWILIO_ACCOUNT_SID'] ?? '',
 *   authToken: process.env['TWILIO_AUTH_TOKEN'] ?? '',
 * });
 * const user = await client.fetchUser({ Sid: 'alice' });
 * console.log(user.sid, user.friendly_name);
 *
 * const { data, error } = await client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'alice' } } });
 * if (error) throw new Error(error.message);
 * console.log(data.sid, data.friendly_name);
 * ```
 */
export function createClient(options: ClientOptions): ConversationsClient {
  const send = createSender(options);
  const ids = new Map(
    Object.entries(operations).map(([id, { method, path }]) => [`${method} ${path}`, id]),
  );
  return Object.freeze({
    ...pathCalls<pathsByMethod>(methods, send, (call) => ids.get(call) ?? call),
    ...namedCalls<calls>(operations, send),
  });
}
