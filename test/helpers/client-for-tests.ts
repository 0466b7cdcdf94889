import { createClient, type ClientOptions, type ConversationsClient } from '../../src/index.ts';
import { guarded } from './guarded.ts';

export const accountSid = 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4';
export const authToken = 'token-of-a-test';

/** Everything but who calls and where to. */
export type MoreOptions = Pick<
  ClientOptions,
  | 'fetch'
  | 'timeout'
  | 'totalTimeout'
  | 'maxRetries'
  | 'retryDelay'
  | 'maxConcurrency'
  | 'middleware'
  | 'logger'
  | 'logLevel'
  | 'userAgent'
  | 'defaultHeaders'
>;

/** A client with made-up credentials that talks to this address; its waits are short, its fetch is judged. */
export function clientTo(baseUrl: string, more: MoreOptions = {}): ConversationsClient {
  const fetch = more.fetch && guarded(more.fetch);
  return createClient({ accountSid, authToken, baseUrl, retryDelay: 1, ...more, fetch });
}

/** What plain JavaScript can pass although the types forbid it. */
export function untyped(value: unknown): never;
export function untyped(value: unknown): unknown {
  return value;
}

/** What this rejects with or throws; an error of its own where it does neither. */
export async function rejection(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}
