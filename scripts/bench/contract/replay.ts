import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { SeenExchange } from '../../../test/contract/seeded/scenario.ts';

export interface Replay {
  readonly url: string;
  /** What the next request is answered with. */
  readonly load: (seen: SeenExchange) => void;
  readonly stop: () => Promise<void>;
}

/** A server that answers as was recorded, whatever it is asked. */
export async function replay(): Promise<Replay> {
  let next: SeenExchange | undefined;
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(next?.status ?? 500, next?.headers);
    outgoing.end(next?.body);
  });
  return {
    url: await listening(server),
    load: (seen) => {
      next = seen;
    },
    stop: () => stopped(server),
  };
}

/** On a free port of this machine. */
export async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return `http://127.0.0.1:${address.port}`;
}

export async function stopped(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

/** The same request to another server. */
export async function sentTo(origin: string, seen: SeenExchange): Promise<Response> {
  const { method, url, requestHeaders, requestBody } = seen;
  const { pathname, search } = new URL(url);
  return fetch(origin + pathname + search, {
    method,
    headers: requestHeaders,
    ...(requestBody !== '' && { body: requestBody }),
  });
}
