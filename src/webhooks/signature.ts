import { valuesByName, type Fields } from './fields.ts';
import { signingKey } from './signing-key.ts';

/** A request before it is sent, as far as its signature goes. */
export interface SignedRequest {
  /** The auth token of the account; webhooks are signed with it even where API keys are in use. */
  readonly authToken: string;
  /** The whole address, with its query; for a JSON body it carries `bodySHA256`, see `bodyHashOf`. */
  readonly url: string;
  /** The fields of a form body; none for `GET` and for JSON. */
  readonly params?: Fields | undefined;
}

/**
 * Makes the `X-Twilio-Signature` of a request, to send signed webhooks in tests.
 *
 * Rejects with a `TypeError` for an empty auth token.
 *
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 *
 * @example
 * ```ts
 * import { signatureOf } from 'conversations-client/webhooks';
 *
 * const params = new URLSearchParams({ EventType: 'onMessageAdded', Body: 'Hello' });
 * const signature = await signatureOf({ authToken: '12345', url: 'https://example.com/hook', params });
 * console.log(signature); // "dbonEzcIO+KZDxFuDOcq8X7cRWQ="
 * ```
 */
export async function signatureOf({ authToken, url, params }: SignedRequest): Promise<string> {
  const key = await signingKey(authToken);
  const mac = await crypto.subtle.sign('HMAC', key, utf8.encode(url + signedText(params)));
  return btoa(String.fromCharCode(...new Uint8Array(mac)));
}

/**
 * Makes the hash that stands as `bodySHA256` in the address of a webhook with a JSON body.
 *
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 *
 * @example
 * ```ts
 * import { bodyHashOf, signatureOf } from 'conversations-client/webhooks';
 *
 * const body = '{"EventType":"onMessageAdded"}';
 * const url = `https://example.com/hook?bodySHA256=${await bodyHashOf(body)}`;
 * console.log(await signatureOf({ authToken: '12345', url }));
 * ```
 */
export async function bodyHashOf(body: string | Uint8Array | ArrayBuffer): Promise<string> {
  const bytes = typeof body === 'string' ? utf8.encode(body) : new Uint8Array(body);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const utf8 = new TextEncoder();

/** What is signed after the address: each field's name joined to each of its different values. */
export function signedText(params: Fields = []): string {
  const values = valuesByName(params);
  const joined = sorted(values.keys()).flatMap((name) =>
    sorted(new Set(values.get(name))).map((value) => name + value),
  );
  return joined.join('');
}

/** By UTF-16 code units. */
function sorted(texts: Iterable<string>): readonly string[] {
  const list = [...texts];
  list.sort();
  return list;
}
