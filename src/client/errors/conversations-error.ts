import type { Answer } from '../send/send.ts';
import { ClientError } from './client-error.ts';
import { failureOf, type Failure } from './failure.ts';

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
  declare readonly kind: ErrorKind;
  /** HTTP status. */
  declare readonly status: number;
  /** The API's own number, such as 20404. */
  declare readonly code: number | undefined;
  /** Address of the documentation of `code`. */
  declare readonly moreInfo: string | undefined;
  /** What to give to support: the `Twilio-Request-Id` header. */
  declare readonly requestId: string | undefined;
  /** An answer that is not a fault, its first 2,000 characters. */
  declare readonly body: string | undefined;

  constructor(operation: string, answer: Answer) {
    const {
      message,
      more_info: moreInfo,
      status,
      code,
      body,
    }: Failure & { body?: string } = failureOf(answer);
    const requestId = answer.response.headers.get('Twilio-Request-Id') ?? undefined;
    const kind = kinds[status] ?? (status >= 500 ? 'server' : 'other');
    const more = { kind, status, code, moreInfo, requestId, body };
    super(message, operation, answer.attempts, more);
  }
}

const kinds: Readonly<Record<number, ErrorKind>> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'rate-limited',
};
