import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { CallFault } from '../generate/call.ts';
import type { Handler } from './example-server.ts';

export interface Listener {
  readonly url: string;
  close(): Promise<void>;
}

/** Puts a function from Request to Response behind a loopback port; 0 is any free one. */
export async function listen(handler: Handler, port: number): Promise<Listener> {
  const server = createServer((incoming, outgoing) => void answer(handler, incoming, outgoing));
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw portFault(error, port);
  }
  const address = server.address();
  const given = address !== null && typeof address === 'object' ? address.port : port;
  return {
    url: `http://127.0.0.1:${given}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Bodies are left unread: no answer depends on one. */
async function answer(
  handler: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const response = handled(handler, incoming);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function handled(
  handler: Handler,
  { method = 'GET', url = '/', headers }: IncomingMessage,
): Response {
  // "*" asks about the server itself, a whole URL speaks to a proxy: this is neither.
  if (!url.startsWith('/')) return new Response(null, { status: 400 });
  let request: Request;
  try {
    const flat = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    request = new Request(`http://127.0.0.1${url}`, { method, headers: Object.fromEntries(flat) });
  } catch {
    // A Request may not have every method, TRACE for one.
    return new Response(null, { status: 400 });
  }
  return handler(request);
}

function portFault(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new CallFault(`Port ${port} is in use: choose another by --port.`);
  if (code === 'EACCES')
    return new CallFault(`Port ${port} is not allowed: choose one above 1023.`);
  return error;
}
