/**
 * Thrown instead of an answer when the connection is to be lost: a port resets its socket, and
 * `fetch` rejects as it does when the network fails, with a TypeError (Fetch Standard, 5.6).
 */
export class ConnectionReset extends TypeError {
  override readonly name = 'ConnectionReset';

  constructor() {
    super('The connection was reset: this was asked for over the control surface.');
  }
}
