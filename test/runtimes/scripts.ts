import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { SeenRequest } from './seen.ts';

/** How a server behaves to a request; what is never answered ends when its client hangs up. */
export type Script = (exchange: Exchange) => void | Promise<void>;

export interface Exchange {
  readonly request: SeenRequest;
  readonly response: ServerResponse;
  /** How many requests this case has sent to this script, this one included. */
  readonly count: number;
  readonly state: State;
}

/** What is kept for each case. */
export interface State {
  tokens: number;
  revoked: number;
  inFlight: number;
  most: number;
  readonly requests: SeenRequest[];
  /** Answers that wait for company. */
  readonly held: (() => void)[];
}

const user: Script = ({ request, response }) => {
  if (request.method === 'DELETE') return void response.writeHead(204).end();
  json(response, 200, userOf(request));
};

const stall: Script = () => {};

const stallInBody: Script = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
  response.write('{"sid":');
};

/** The connection is lost in the middle of the body. */
const cut: Script = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
  response.write('{"sid":', () => response.destroy());
};

const unavailable: Script = ({ response }) => fault(response, 503, 20503);

/** After a second; a longer time is for calls that are given up meanwhile. */
const limited =
  (seconds: number): Script =>
  ({ response }) =>
    fault(response, 429, 20429, { 'retry-after': String(seconds) });

/** Five users, with the next page at an address that must not be followed. */
const pages: Script = ({ request, response }) => {
  const query = new URLSearchParams(request.path.split('?', 2)[1]);
  const size = Number(query.get('PageSize') ?? 2);
  const start = Number(query.get('PageToken')?.slice('PT'.length) ?? 0);
  const end = Math.min(start + size, 5);
  const items = Array.from({ length: end - start }, (_, at) => ({ identity: `u${start + at}` }));
  const next = `https://elsewhere.example/v1/Users?PageSize=${size}&Page=1&PageToken=PT${end}`;
  const meta = { key: 'users', page_size: size, next_page_url: end < 5 ? next : null };
  json(response, 200, { users: items, meta });
};

export const scripts: Readonly<Record<string, Script>> = {
  user,
  cut,
  stall,
  unavailable,
  'stall-in-body': stallInBody,
  'stall-once': once(stall),
  'cut-once': once(cut),
  'unavailable-once': once(unavailable),
  limited: once(limited(1)),
  'limited-bare': once(({ response }) => fault(response, 429, 20429)),
  'limited-long': limited(60),
  missing: ({ response }) => fault(response, 404, 20404),
  html: ({ response }) => {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
  },
  half: ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"sid":"US');
  },
  redirect: ({ request, response }) => {
    response.writeHead(302, { location: `/user/elsewhere${request.path}` }).end();
  },
  split: async ({ request, response }) => {
    const body = Buffer.from(JSON.stringify({ ...userOf(request), friendly_name: 'Zoë 日本 👋' }));
    response.writeHead(200, { 'content-type': 'application/json' });
    const middle = body.indexOf('👋') + 2;
    response.write(body.subarray(0, middle));
    await new Promise((resolve) => setTimeout(resolve, 30));
    response.end(body.subarray(middle));
  },
  zipped: ({ request, response }) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    response.writeHead(200, headers).end(gzipSync(JSON.stringify(userOf(request))));
  },
  /** Answers two at a time, so that two are open at one time however slow the machine is. */
  pairs: ({ request, response, state }) => {
    state.held.push(() => json(response, 200, userOf(request)));
    if (state.held.length < 2) return;
    // A third one, sent too soon, is seen meanwhile.
    const pair = state.held.splice(0);
    setTimeout(() => pair.forEach((answer) => answer()), 30);
  },
  pages,
  'page-then-stall': (exchange) => (exchange.count === 1 ? pages : stall)(exchange),
  token: ({ response, state }) => {
    state.tokens += 1;
    const body = { token_type: 'Bearer', expires_in: 3600, access_token: `token-${state.tokens}` };
    json(response, 200, body);
  },
  /** Takes the newest token that was given to this case, unless that was revoked. */
  guarded: (exchange) => {
    const { state, request, response } = exchange;
    const given = Number(/^Bearer token-(\d+)$/.exec(request.headers['authorization'] ?? '')?.[1]);
    if (given > state.revoked && given <= state.tokens) return user(exchange);
    fault(response, 401, 20003);
  },
};

/** Goes wrong the first time, and well from then on. */
function once(script: Script): Script {
  return (exchange) => (exchange.count === 1 ? script : user)(exchange);
}

/** The user that was asked for; a new one has the name `created`. */
function userOf({ path }: SeenRequest): Record<string, unknown> {
  const id = /^\/v1\/Users\/([^/?]+)/.exec(path)?.[1] ?? 'created';
  return { sid: 'US0c4b7e19a2d84f6f93b5d81e6a70c2f4', identity: decodeURIComponent(id) };
}

function fault(
  response: ServerResponse,
  status: number,
  code: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  json(response, status, { code, message: `Fault ${code}`, more_info, status }, headers);
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body));
}
