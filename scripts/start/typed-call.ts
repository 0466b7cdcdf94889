import { inspect } from 'node:util';
import { defaultAccount } from '../../src/emulator/options.ts';
import { createClient, type Failure } from '../../src/index.ts';
import type { Terminal } from '../generate/progress.ts';
import { conversationSid } from './first-state.ts';

const { accountSid, authToken } = defaultAccount;
const identity = 'alice';

/** Asks, tells and asks again over real HTTP, and shows both sides; false when something failed. */
export async function typedCall(baseUrl: string, { out, err }: Terminal): Promise<boolean> {
  const client = createClient({
    accountSid,
    authToken,
    baseUrl,
    maxRetries: 0,
    fetch: (request) => {
      out(`\n→ ${request.method} ${request.url}\n`);
      return fetch(request);
    },
  });
  const ConversationSid = conversationSid;
  const messages = '/v1/Conversations/{ConversationSid}/Messages';
  return (
    (await shown(
      () => client.GET('/v1/Users/{Sid}', { params: { path: { Sid: identity } } }),
      (user) => `a User: ${inspected(user)}`,
    )) &&
    (await shown(
      () =>
        client.POST(messages, {
          params: { path: { ConversationSid } },
          body: { Author: identity, Body: 'Then I am in time.' },
        }),
      ({ index, body }) => `a Message: number ${index}, ${inspected(body)}`,
    )) &&
    (await shown(
      () => client.GET(messages, { params: { path: { ConversationSid } } }),
      ({ messages: { length }, meta }) => `a page of ${meta.page_size}: ${length} Messages`,
    ))
  );

  async function shown<Value>(call: () => Promise<Result<Value>>, text: (value: Value) => string) {
    const started = performance.now();
    const { data, error, response } = await call();
    const took = `${response.status} in ${Math.round(performance.now() - started)} ms`;
    if (data === undefined) err(`← ${took}, a Fault: ${inspected(error)}\n`);
    else out(`← ${took}, ${text(data)}\n`);
    return data !== undefined;
  }
}

interface Result<Value> {
  readonly data?: Value | undefined;
  readonly error?: Failure | undefined;
  readonly response: Response;
}

/** A line for a shell. */
export function curlLine(baseUrl: string): string {
  return `curl -u ${accountSid}:${authToken} ${baseUrl}/v1/Users/${identity}`;
}

function inspected(value: unknown): string {
  return inspect(value, { colors: process.stdout.isTTY, depth: 5, breakLength: 100 });
}
