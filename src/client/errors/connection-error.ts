import type { ClientError } from './client-error.ts';

/** No whole answer came: the network or the server gave up. `cause` tells more. */
export interface ConnectionError extends ClientError {
  readonly name: 'ConnectionError';
}
