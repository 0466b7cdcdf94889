import { ClientError } from './client-error.ts';

/** No whole answer came within `timeout`, or within `totalTimeout` for all attempts together. */
export class TimeoutError extends ClientError {
  override readonly name = 'TimeoutError';
}
