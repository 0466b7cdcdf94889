import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What a sample has sent. */
export interface SampleRequest {
  /** The name of the program. */
  readonly program: string;
  readonly method: string;
  /** As on the wire, still encoded. */
  readonly path: string;
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface SampleServer {
  /** Below it each program has a path of its own. */
  readonly url: string;
  readonly requests: readonly SampleRequest[];
  readonly close: () => void;
}

/** Answers for a program: what it asks for comes as if it had asked the API's own host. */
export type Answering = (request: Request, program: string) => Promise<Response>;

export const apiHost = 'https://conversations.twilio.com';

/** A loopback server which notes what it is asked for, by the program that asks. */
export async function sampleServer(answering: Answering): Promise<SampleServer> {
  const requests: SampleRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const request = await noted(incoming);
      requests.push(request);
      const response = await answering(asRequest(request), request.program);
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function noted(incoming: IncomingMessage): Promise<SampleRequest> {
  const { method = '', url = '', headers } = incoming;
  const [, program = '', path = '', query = ''] = /^\/([^/?]*)([^?]*)\??(.*)$/s.exec(url) ?? [];
  const flat = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return {
    program,
    method,
    path,
    query,
    headers: Object.fromEntries(flat),
    body: await buffer(incoming),
  };
}

function asRequest({ method, path, query, headers, body }: SampleRequest): Request {
  return new Request(`${apiHost}${path}${query === '' ? '' : `?${query}`}`, {
    method,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => kept.has(name))),
    ...(body.length > 0 && { body: new Uint8Array(body) }),
  });
}

/** The others belong to the connection. */
const kept: ReadonlySet<string> = new Set(['accept', 'authorization', 'content-type']);
