import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** The response to the latest request of each connection. */
export type LatestResponses = WeakMap<Duplex, ServerResponse>;

/** Requests of one connection that may wait at once. */
const mostWaiting = 1000;

/**
 * Takes the requests of a connection one after the other, also if the next one comes before the
 * answer: only then does it see what the one before has done (RFC 9112, 9.3.2).
 */
export function inOrder(handle: RequestListener, latest: LatestResponses): RequestListener {
  const waiting = new WeakMap<Duplex, number>();
  return (request, response) => {
    const { socket } = request;
    const before = latest.get(socket);
    latest.set(socket, response);
    if (before === undefined || before.writableEnded) {
      handle(request, response);
      return;
    }
    const count = (waiting.get(socket) ?? 0) + 1;
    waiting.set(socket, count);
    if (count > mostWaiting) socket.destroy();
    else before.once('close', () => next(request, response));
  };

  function next(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    waiting.set(socket, (waiting.get(socket) ?? 1) - 1);
    if (!socket.destroyed && !response.headersSent) handle(request, response);
  }
}
