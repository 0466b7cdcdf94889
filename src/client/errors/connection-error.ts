import { ClientError } from './client-error.ts';

/** No whole answer came: the network or the server gave up. `cause` tells more. */
export class ConnectionError extends ClientError {
  override readonly name = 'ConnectionError';
}
