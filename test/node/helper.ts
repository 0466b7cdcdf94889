import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createTransport, type Transport, type TransportOptions } from '../../src/node/node.ts';

/** Those that must answer alike. */
export const both: readonly (readonly [name: string, make: () => typeof fetch])[] = [
  ['fetch', () => fetch],
  ['the transport', () => transport()],
];

/** Closed after the test. */
export function transport(options: TransportOptions = {}): Transport {
  const made = createTransport({ proxy: options.dispatcher ? undefined : false, ...options });
  onTestFinished(() => made.close());
  return made;
}

/** One request as the server read it. */
export interface Seen {
  /** Such as `GET /v1/Users`. */
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A loopback server that reads each request whole and then answers; closed after the test. */
export async function serverOf(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown = (_, out) =>
    out.end('{}'),
) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const line = `${request.method} ${request.url}`;
      seen.push({ line, headers: request.headers, body: Buffer.concat(chunks).toString() });
      void answer(request, response);
    });
  });
  return { ...(await listening(server)), seen };
}

/** A loopback server that answers every request with these bytes; with `ends`, it hangs up after them. */
export async function rawServer(bytes: string | Buffer, ends = false) {
  return listening(
    createSocketServer((socket) => {
      socket.on('data', () => (ends ? socket.end(bytes) : socket.write(bytes)));
      socket.on('error', () => socket.destroy());
    }),
  );
}

/** An address at which nobody listens. */
export async function deadAddress(): Promise<string> {
  const server = createSocketServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = addressOf(server);
  server.close();
  await once(server, 'close');
  return url;
}

/** Makes a server listen on a free port, and ends it with all its sockets after the test. */
export async function listening(server: Server) {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { url: addressOf(server), sockets };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return `http://127.0.0.1:${address.port}`;
}

/** What a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const [result] = await Promise.allSettled([promise]);
  if (result.status === 'fulfilled') throw new Error('It does not reject.');
  return result.reason as Error;
}

/** The pieces of a body, read as a stream. */
export async function piecesOf({ body }: Response): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const reader = body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    pieces.push(next.value);
  }
  return pieces;
}

/** Resolves when it holds; the test's own time limit is the limit. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** What plain JavaScript can pass although the types forbid it. */
export function untyped(value: unknown): never;
export function untyped(value: unknown): unknown {
  return value;
}
