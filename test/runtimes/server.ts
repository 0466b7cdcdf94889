import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { scripts, type State } from './scripts.ts';
import type { Seen, SeenRequest } from './seen.ts';

export interface ScriptedServer {
  /** Behaves as the script in the path says: `/<script>/<case>/v1/…`. */
  readonly url: string;
  /** An address where nobody listens. */
  readonly closed: string;
  /** Puts a page for browsers at another origin, so that they ask for leave (CORS), and tells its address. */
  readonly page: (script: string) => string;
  readonly close: () => Promise<void>;
}

/** A server on loopback whose behaviour each case chooses by the path, with a state for each case. */
export async function scriptedServer(): Promise<ScriptedServer> {
  const states = new Map<string, State>();
  const pages: string[] = [];
  const api = await listen((request, response) => {
    for (const [name, value] of Object.entries(crossOrigin)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    void answer(states, request, response);
  });
  const site = await listen(({ url = '' }, response) => {
    const script = pages[Number(/^\/(\d+)\.js$/.exec(url)?.[1])];
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? '<!doctype html><title>Runtimes</title>');
  });
  const unused = await listen(() => {});
  await unused.close();
  return {
    url: api.url,
    closed: unused.url,
    page: (script) => `${site.url}/${pages.push(script) - 1}.js`,
    close: async () => void (await Promise.all([api.close(), site.close()])),
  };
}

/** What a browser at another origin may send and read: what the client needs, and no more. */
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, DELETE',
  'access-control-allow-headers': 'Authorization, Content-Type, X-Twilio-Webhook-Enabled',
  'access-control-expose-headers': 'Twilio-Request-Id, Retry-After',
  'access-control-max-age': '600',
};

type Response = Parameters<RequestListener>[1];

async function answer(
  states: Map<string, State>,
  request: IncomingMessage,
  response: Response,
): Promise<void> {
  const [, script = '', id = '', path = ''] =
    /^\/([^/]+)\/([^/]+)(.*)$/.exec(request.url ?? '') ?? [];
  const state = states.get(id) ?? newState();
  states.set(id, state);
  if (script === 'seen') {
    const seen: Seen = { requests: state.requests, open: state.inFlight, most: state.most };
    return void response.end(JSON.stringify(seen));
  }
  if (script === 'revoke') {
    state.revoked = state.tokens;
    return void response.end();
  }
  const play = scripts[script];
  if (play === undefined) return void response.writeHead(500).end(`No script: ${script}`);
  response.setHeader('twilio-request-id', `RQ-of-${script}`);
  state.inFlight += 1;
  state.most = Math.max(state.most, state.inFlight);
  response.once('close', () => (state.inFlight -= 1));
  const seen = await noted(request, script, path);
  state.requests.push(seen);
  const count = state.requests.filter((each) => each.script === script).length;
  await play({ request: seen, response, count, state });
}

async function noted(request: IncomingMessage, script: string, path: string): Promise<SeenRequest> {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  const body = await text(request);
  const { method = '' } = request;
  return { script, method, path, headers: Object.fromEntries(headers), body };
}

function newState(): State {
  return { tokens: 0, revoked: 0, inFlight: 0, most: 0, requests: [], held: [] };
}

interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function listen(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
