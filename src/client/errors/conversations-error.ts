import type { Answer } from '../send/send.ts';
import type { ClientError } from './client-error.ts';
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
export interface ConversationsError extends ClientError {
  readonly name: 'ConversationsError';
  readonly kind: ErrorKind;
  /** HTTP status. */
  readonly status: number;
  /** The API's own number, such as 20404. */
  readonly code: number | undefined;
  /** Address of the documentation of `code`. */
  readonly moreInfo: string | undefined;
  /** What to give to support: the `Twilio-Request-Id` header. */
  readonly requestId: string | undefined;
  /** An answer that is not a fault, its first 2,000 characters. */
  readonly body: string | undefined;
}

/** By itself, since few programs by path need it: a file it shared with them would split what is loaded first. */
export function conversationsError(
  operation: string,
  { attempts, response }: Answer,
  { message, more_info: moreInfo, status, code, body }: Failure & { readonly body?: string },
): ConversationsError {
  return Object.assign(new Error(`${operation}: ${message}`), {
    name: 'ConversationsError',
    operation,
    attempts,
    kind: kinds[status] ?? (status >= 500 ? 'server' : 'other'),
    status,
    code,
    moreInfo,
    requestId: response.headers.get('Twilio-Request-Id') ?? undefined,
    body,
  } as const);
}

const kinds: Readonly<Record<number, ErrorKind>> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'rate-limited',
};
