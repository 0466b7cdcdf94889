import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  describeDocument,
  type Description,
  type OpenApiDocument,
  type Operation,
} from '../../src/description/description.ts';
import { guarded } from './guarded.ts';

export type Handler = (request: Request) => Response;

/** Answers each operation with the document's own example of success. It remembers nothing. */
export function exampleServer(document: OpenApiDocument): Handler {
  const description = describeDocument(document);
  return ({ method, url, headers }) => {
    const { pathname } = new URL(url);
    // Asked first, as the API does: who is not let in does not learn what exists.
    if (!headers.has('authorization')) return unauthorized();
    const match = description.match(method, pathname);
    if (match !== undefined) return example(match.operation);
    const allowed = methodsAt(pathname, description);
    if (allowed.length === 0)
      return fault(404, 20404, `There is nothing at ${method} ${pathname}.`);
    return fault(405, 20004, `${method} is not allowed at ${pathname}.`, {
      allow: allowed.join(', '),
    });
  };
}

function example({ id, responses }: Operation): Response {
  const success = responses.find(({ status }) => status.startsWith('2'));
  if (success === undefined) return fault(501, 20500, `${id} has no success to show.`);
  const status = /^\d+$/.test(success.status) ? Number(success.status) : 200;
  const [content] = success.contents;
  if (content === undefined) return new Response(null, { status });
  const [first] = content.examples;
  if (first?.value === undefined)
    return fault(501, 20500, `${id} has no example of ${success.status}.`);
  return Response.json(first.value, { status, headers: { 'content-type': content.mediaType } });
}

function methodsAt(pathname: string, { operations, match }: Description): readonly string[] {
  const methods = [...new Set(operations.map(({ method }) => method))];
  return methods.filter((method) => match(method, pathname) !== undefined);
}

function unauthorized(): Response {
  return fault(401, 20003, 'Credentials are missing: any will do here, by HTTP Basic.', {
    'www-authenticate': 'Basic realm="examples"',
  });
}

function fault(
  status: number,
  code: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return Response.json({ code, message, more_info, status }, { status, headers });
}

/** Puts it behind a loopback port, its answers judged; `close` ends every connection. */
export async function listen(
  handler: Handler,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const judged = guarded((request) => Promise.resolve(handler(request)));
  const server = createServer((incoming, outgoing) => void answer(judged, incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** No answer depends on a body, but it is judged. */
async function answer(
  handler: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = await text(incoming);
  const flat = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  const request = new Request(`http://127.0.0.1${url}`, {
    method,
    headers: Object.fromEntries(flat),
    ...(body !== '' && { body }),
  });
  const response = await handler(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
