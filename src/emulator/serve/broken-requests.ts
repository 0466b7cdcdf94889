import type { IncomingMessage, Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { LatestResponses } from './in-order.ts';

/** Milliseconds that a peer has to read an answer after which its connection is closed. */
const patience = 1000;

/** Answers what is no whole HTTP request, and closes its connection; what came before is answered first. */
export function answerBrokenRequests(server: Server, latest: LatestResponses): void {
  server.on('clientError', (error: Error, socket: Duplex) => {
    if (!socket.writable || codeOf(error) === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const status = statusOf(codeOf(error));
    const response = latest.get(socket);
    if (response === undefined || response.writableFinished) closeWith(status, socket);
    else if (response.req.complete) response.once('finish', () => closeWith(status, socket));
    else if (response.headersSent) socket.destroy();
    else {
      // The body of a request is at fault, so this is its answer.
      response.writeHead(status, headersOf(status)).end(bodyOf(status));
    }
  });
  // What asks for a tunnel has no answer of its own in Node, and would be cut off.
  server.on('connect', (_: IncomingMessage, socket: Duplex) => closeWith(405, socket));
}

/** Lets go of a connection whose request is answered but still coming in, if it does not end soon. */
export function endSoon(request: IncomingMessage): void {
  request.resume();
  const { socket } = request;
  const timer = setTimeout(() => {
    if (!request.complete) socket.destroy();
  }, patience);
  timer.unref();
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}

function statusOf(code: unknown): number {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    case 'HPE_HEADER_OVERFLOW':
      return 431;
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 413;
    default:
      return 400;
  }
}

function closeWith(status: number, socket: Duplex): void {
  const headers = Object.entries(headersOf(status)).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${headers.join('')}\r\n${bodyOf(status)}`,
  );
  // Closed at once, it might be reset before the answer is read.
  setTimeout(() => socket.destroy(), patience).unref();
}

function headersOf(status: number): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(bodyOf(status))),
    connection: 'close',
  };
}

function bodyOf(status: number): string {
  const code = 20_000 + status;
  const message = STATUS_CODES[status] ?? '';
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return JSON.stringify({ code, message, more_info, status });
}
