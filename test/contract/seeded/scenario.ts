import { createEmulator, defaultAccount } from '../../../src/emulator/emulator.ts';
import { authorization, randomFrom } from '../../helpers/emulator.ts';
import type { Fault, Fetch } from './fault.ts';
import { seededDocument } from './seeded-document.ts';

/** One exchange as plain data. */
export interface SeenExchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const origin = 'http://127.0.0.1:4010';

/** What shows every fault: the life of a user, and what a server has to refuse. */
const requests: readonly Sent[] = [
  { method: 'POST', path: '/v1/Users', form: { Identity: 'bob' } },
  { method: 'POST', path: '/v1/Users', form: { Identity: 'alice', FriendlyName: 'Alice' } },
  { method: 'POST', path: '/v1/Users', form: { FriendlyName: 'Nobody' } },
  { method: 'POST', path: '/v1/Users', json: { Identity: 'carol' } },
  { method: 'GET', path: '/v1/Users/alice' },
  { method: 'GET', path: '/v1/Users/alice', headers: { authorization: 'Basic eDp5' } },
  { method: 'GET', path: '/v1/Users?PageSize=20' },
  { method: 'GET', path: '/v1/Users?PageSize=0' },
  { method: 'PUT', path: '/v1/Users' },
  { method: 'POST', path: '/v1/Users/bob', form: { FriendlyName: 'Bob' } },
  { method: 'GET', path: '/v1/Users/bob' },
  { method: 'GET', path: '/v1/Users/nobody' },
  { method: 'POST', path: '/v1/Conversations', form: { UniqueName: 'tea' } },
  { method: 'GET', path: '/v1/Conversations/tea' },
  {
    method: 'DELETE',
    path: '/v1/Users/alice',
    headers: { 'x-twilio-webhook-enabled': 'maybe' },
  },
  { method: 'DELETE', path: '/v1/Users/bob' },
  { method: 'GET', path: '/v1/Users/bob' },
];

/** An emulator that answers the same in every run, with the fault if one is given. */
export function seededServer(fault?: Fault): Fetch {
  const { fetch } = createEmulator({
    document: seededDocument(),
    accounts: [defaultAccount],
    clock: () => Date.UTC(2026, 2, 1, 12),
    random: randomFrom(1),
  });
  return fault === undefined ? fetch : fault.plant(fetch);
}

/** Sends all that shows faults, one request after the other. */
export async function playScenario(server: Fetch): Promise<readonly SeenExchange[]> {
  const seen: SeenExchange[] = [];
  for (const sent of requests) seen.push(await exchange(server, sent));
  return seen;
}

async function exchange(server: Fetch, sent: Sent): Promise<SeenExchange> {
  const { method, path, form, json, headers } = sent;
  const type = json !== undefined && { 'content-type': 'application/json' };
  const request = new Request(origin + path, {
    method,
    headers: { authorization, ...type, ...headers },
    ...(form !== undefined && { body: new URLSearchParams(form) }),
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  const requestBody = await request.clone().text();
  const response = await server(request);
  return {
    method,
    url: request.url,
    requestHeaders: Object.fromEntries(request.headers),
    requestBody,
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}
