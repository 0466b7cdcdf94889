import { createClient, type ClientOptions, type ConversationsClient } from '../../src/index.ts';

export const accountSid = 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4';
export const authToken = 'token-of-a-test';

/** A client with made-up credentials that talks to this address. */
export function clientTo(
  baseUrl: string,
  more: Pick<ClientOptions, 'fetch'> = {},
): ConversationsClient {
  return createClient({ accountSid, authToken, baseUrl, ...more });
}

/** What plain JavaScript can pass although the types forbid it. */
export function untyped(value: unknown): never;
export function untyped(value: unknown): unknown {
  return value;
}
