import { ClientError } from './client-error.ts';

/** No whole answer came: the network or the server gave up. `cause` tells more. */
export class ConnectionError extends ClientError {
  override readonly name = 'ConnectionError';
}

/** Tells whether a call failed for want of a whole answer. */
export function isConnectionError(error: unknown): error is ConnectionError {
  return error instanceof Error && error.name === 'ConnectionError' && 'attempts' in error;
}
