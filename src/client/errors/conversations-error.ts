import { ClientError, type Attempt } from './client-error.ts';
import type { Failure } from './failure.ts';

/** What a status means for the caller. */
export type ErrorKind =
  | 'invalid'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'rate-limited'
  | 'server'
  | 'other';

/** The API answered, but not with success. */
export class ConversationsError extends ClientError {
  override readonly name = 'ConversationsError';
  readonly kind: ErrorKind;
  /** HTTP status. */
  readonly status: number;
  /** The API's own number, such as 20404. */
  readonly code: number | undefined;
  /** Address of the documentation of `code`. */
  readonly moreInfo: string | undefined;
  /** What to give to support: the `Twilio-Request-Id` header. */
  readonly requestId: string | undefined;
  /** An answer that is not JSON, its first 2,000 characters. */
  readonly body: string | undefined;

  constructor(
    failure: Failure,
    response: Response,
    operation: string,
    attempts: readonly Attempt[],
  ) {
    const { message, status, code, more_info } = failure;
    super(`${message} (${code ?? status})`, operation, attempts);
    this.kind = kindOf(status);
    this.status = status;
    this.code = code;
    this.moreInfo = more_info;
    this.requestId = response.headers.get('Twilio-Request-Id') ?? undefined;
    this.body = 'body' in failure ? failure.body : undefined;
  }
}

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

const kinds: Readonly<Record<number, ErrorKind>> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'rate-limited',
};

function kindOf(status: number): ErrorKind {
  return kinds[status] ?? (status >= 500 ? 'server' : 'other');
}
