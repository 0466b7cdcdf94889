import type { ClientError } from './client-error.ts';

/** No whole answer came within `timeout`, or within `totalTimeout` for all attempts together. */
export interface TimeoutError extends ClientError {
  readonly name: 'TimeoutError';
}
