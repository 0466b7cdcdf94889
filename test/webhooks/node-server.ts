import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** Puts a function from Request to Response behind a loopback port, bodies and all, for one test. */
export async function nodeServer(
  handle: (request: Request) => Promise<Response>,
): Promise<{ readonly url: string; readonly port: number }> {
  const server = createServer((incoming, outgoing) => void answer(handle, incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return { url: `http://127.0.0.1:${address.port}`, port: address.port };
}

async function answer(
  handle: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const response = await handle(requestOf(incoming));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}

function requestOf(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers } = incoming;
  const flat = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  const init: RequestInit = { method, headers: Object.fromEntries(flat) };
  const body = { body: streamOf(incoming), duplex: 'half' };
  return new Request(`http://${headers.host}${url}`, { ...init, ...(method === 'POST' && body) });
}

/** Not `Readable.toWeb`, whose stream is another type than that of a Request. */
function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      incoming.on('data', (chunk: Buffer) => controller.enqueue(new Uint8Array(chunk)));
      incoming.on('end', () => controller.close());
      incoming.on('error', (error) => controller.error(error));
    },
  });
}
