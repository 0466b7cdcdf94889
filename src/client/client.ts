import { baseUrlOf, type Address } from './address.ts';
import type { Fault, paths } from '../../generated/api.ts';
import { authorization, type Credentials } from './authorization.ts';
import { createCalls } from './calls.ts';
import { createSend } from './core.ts';
import { faultOf } from './fault.ts';
import type { Client } from './facade.ts';

/** Who calls, where the API is, and through which `fetch`. */
export type ClientOptions = Credentials &
  Address & {
    /** Used instead of the global `fetch`, for proxies, retries and tests. */
    readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  };

/** Every path and method of Conversations v1; each call answers `{ data, error, response }`. */
export type ConversationsClient = Client<paths, Fault>;

/**
 * Makes a client for Twilio Conversations v1.
 *
 * A call resolves to `{ data, error, response }` with exactly one of `data` and `error`, and rejects
 * only where no whole answer comes or the input cannot be sent. Throws an `InputError` for missing
 * credentials and for an address they must not be sent to.
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
 * const { data, error } = await client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'alice' } } });
 * if (error) throw new Error(error.message);
 * console.log(data.sid, data.friendly_name);
 * ```
 */
export function createClient(options: ClientOptions): ConversationsClient {
  const send = createSend({
    baseUrl: baseUrlOf(options),
    headers: { Authorization: authorization(options) },
    // Looked up at each call, so that a fetch patched later (tracing, tests) is the one that is used.
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
  });
  return createCalls<paths, Fault>(['GET', 'POST', 'DELETE'], send, faultOf);
}
