import type { ConnectionError } from './connection-error.ts';
import type { ConversationsError, ErrorKind } from './conversations-error.ts';
import type { InputError } from './input-error.ts';
import type { TimeoutError } from './timeout-error.ts';

// By name and not by class: an error may come from another copy of this package.

/**
 * Tells whether the API answered with a failure, and of the given kind.
 *
 * @example
 * ```ts
 * import { createClient, isConversationsError } from 'conversations-client';
 *
 * const client = createClient({ accountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4', authToken: 'secret' });
 * try {
 *   console.log(await client.fetchUser({ Sid: 'alice' }));
 * } catch (error) {
 *   if (!isConversationsError(error, 'not-found')) throw error;
 *   console.log(error.code, error.requestId);
 * }
 * ```
 */
export function isConversationsError(
  error: unknown,
  kind?: ErrorKind,
): error is ConversationsError {
  return (
    error instanceof Error &&
    error.name === 'ConversationsError' &&
    'kind' in error &&
    (kind === undefined || error.kind === kind)
  );
}

/**
 * Tells whether a call failed for want of a whole answer.
 *
 * @example
 * ```ts
 * import { createClient, isConnectionError } from 'conversations-client';
 *
 * const client = createClient({ accountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4', authToken: 'secret' });
 * try {
 *   console.log(await client.fetchUser({ Sid: 'alice' }));
 * } catch (error) {
 *   if (!isConnectionError(error)) throw error;
 *   console.log(error.attempts);
 * }
 * ```
 */
export function isConnectionError(error: unknown): error is ConnectionError {
  return error instanceof Error && error.name === 'ConnectionError' && 'attempts' in error;
}

/**
 * Tells whether a call took too long; a `DOMException` of the same name is the caller's own signal.
 *
 * @example
 * ```ts
 * import { createClient, isTimeoutError } from 'conversations-client';
 *
 * const client = createClient({ accountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4', authToken: 'secret' });
 * try {
 *   console.log(await client.fetchUser({ Sid: 'alice' }, { timeout: 5000 }));
 * } catch (error) {
 *   if (!isTimeoutError(error)) throw error;
 *   console.log(error.attempts);
 * }
 * ```
 */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return error instanceof Error && error.name === 'TimeoutError' && 'attempts' in error;
}

/**
 * Tells whether a call or `createClient` refused its input, so that nothing was sent.
 *
 * @example
 * ```ts
 * import { createClient, isInputError } from 'conversations-client';
 *
 * const client = createClient({ accountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4', authToken: 'secret' });
 * try {
 *   await client.fetchUser({ Sid: '' });
 * } catch (error) {
 *   if (!isInputError(error)) throw error;
 *   console.log(error.input); // "Sid"
 * }
 * ```
 */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError' && 'input' in error;
}
