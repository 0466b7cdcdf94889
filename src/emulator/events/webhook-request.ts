import { signatureOf } from '../../webhooks/webhooks.ts';
import type { EventFields } from './fields.ts';

/** One event on its way to one listener. */
export interface Delivery {
  /** As it was set up, with a fragment and credentials if it has them. */
  readonly address: URL;
  readonly method: 'GET' | 'POST';
  readonly fields: EventFields;
  readonly authToken: string;
  /** The same for every attempt, so that the receiver knows a repetition. */
  readonly idempotencyToken: string;
}

/** One attempt at a delivery, signed; with GET the fields are in the query, which is signed as well. */
export async function webhookRequest(delivery: Delivery, retryCount: number): Promise<Request> {
  const { method, fields, authToken, idempotencyToken } = delivery;
  const params = new URLSearchParams({ ...fields, RetryCount: String(retryCount) });
  const isGet = method === 'GET';
  const url = calledUrl(delivery.address, isGet ? params : undefined);
  const signature = await signatureOf({ authToken, url, ...(!isGet && { params }) });
  return new Request(url, {
    method,
    headers: {
      accept: '*/*',
      'user-agent': 'conversations-emulator',
      'i-twilio-idempotency-token': idempotencyToken,
      'x-twilio-signature': signature,
      ...authorization(delivery.address),
      ...(!isGet && { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }),
    },
    // An event must not travel on to wherever a receiver points.
    redirect: 'manual',
    ...(!isGet && { body: params.toString() }),
  });
}

/** What the receiver sees of the address, so that it can verify the signature. */
function calledUrl(address: URL, query: URLSearchParams | undefined): string {
  const called = new URL(address);
  called.hash = '';
  called.username = '';
  called.password = '';
  if (query !== undefined) {
    const own = called.search.slice(1);
    called.search = own === '' ? query.toString() : `${own}&${query.toString()}`;
  }
  return called.href;
}

/** `https://name:password@host` logs in by Basic, as browsers do; `fetch` takes no such address. */
function authorization({ username, password }: URL): { readonly authorization?: string } {
  if (username === '' && password === '') return {};
  const bytes = new TextEncoder().encode(`${decoded(username)}:${decoded(password)}`);
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
