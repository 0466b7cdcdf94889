import { ClientError } from './client-error.ts';

/** No whole answer came within `timeout`, or within `totalTimeout` for all attempts together. */
export class TimeoutError extends ClientError {
  override readonly name = 'TimeoutError';
}

/** Tells whether a call took too long; a `DOMException` of the same name is the caller's own signal. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return error instanceof Error && error.name === 'TimeoutError' && 'attempts' in error;
}
