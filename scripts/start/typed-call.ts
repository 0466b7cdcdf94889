import { inspect } from 'node:util';
import { createClient, type Failure, type User } from '../../src/index.ts';
import type { Terminal } from '../generate/progress.ts';

/** Any will do for the example server. */
const credentials = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'any-token' } as const;
const identity = 'alice';

/** Fetches a user over real HTTP and shows both sides of the exchange; false when it failed. */
export async function typedCall(baseUrl: string, { out, err }: Terminal): Promise<boolean> {
  const client = createClient({
    ...credentials,
    baseUrl,
    fetch: (request) => {
      out(`\n→ ${request.method} ${request.url}\n`);
      return fetch(request);
    },
  });
  const started = performance.now();
  const { data, error, response } = await client.GET('/v1/Users/{Sid}', {
    params: { path: { Sid: identity } },
  });
  const took = `${response.status} in ${Math.round(performance.now() - started)} ms`;
  if (error) err(`← ${took}, a Fault: ${shown(error)}\n`);
  else out(`← ${took}, a User: ${shown(data)}\n`);
  return error === undefined;
}

/** A line for a shell. */
export function curlLine(baseUrl: string): string {
  const { accountSid, authToken } = credentials;
  return `curl -u ${accountSid}:${authToken} ${baseUrl}/v1/Users/${identity}`;
}

function shown(value: User | Failure): string {
  return inspect(value, { colors: process.stdout.isTTY, depth: 5, breakLength: 100 });
}
