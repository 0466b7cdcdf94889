import type { Fields } from './fields.ts';
import { bodyHashOf, signedText } from './signature.ts';
import { signedUrls } from './signed-urls.ts';
import { signingKey } from './signing-key.ts';

/** A request that claims to come from Twilio; form fields and JSON body exclude each other. */
export type ReceivedRequest = {
  /** The auth token of the account; while you replace it, both, since either may have signed. */
  readonly authToken: string | readonly string[];
  /** The header `X-Twilio-Signature`, whatever it holds. */
  readonly signature: string | null | undefined;
  /** The address that Twilio called, with its query; not one behind a proxy. */
  readonly url: string;
} & (
  | {
      /** The fields of a form body; none for `GET`, whose fields are in the address. */
      readonly params?: Fields | undefined;
      readonly body?: undefined;
    }
  | {
      readonly params?: undefined;
      /** A JSON body as it came, not parsed and written anew. */
      readonly body: string | Uint8Array | ArrayBuffer;
    }
);

/**
 * Tells whether a request was signed with your auth token and came unchanged.
 *
 * A signature that is missing or malformed is `false`. The comparison takes the same time whatever
 * differs. Rejects with a `TypeError` for an empty auth token only.
 *
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 *
 * @example
 * ```ts
 * import { signatureOf, verifySignature } from 'conversations-client/webhooks';
 *
 * const authToken = '12345';
 * const url = 'https://example.com/hook';
 * const params = { EventType: 'onMessageAdded', Body: 'Hello' };
 * const signature = await signatureOf({ authToken, url, params });
 * console.log(await verifySignature({ authToken, signature, url, params })); // true
 * ```
 */
export async function verifySignature(request: ReceivedRequest): Promise<boolean> {
  const { authToken, signature, url, params, body } = request;
  const keys = await Promise.all(tokensOf(authToken).map(signingKey));
  const mac = macOf(signature);
  if (mac === undefined) return false;

  const fields = signedText(params);
  const messages = signedUrls(url).map((each) => utf8.encode(each + fields));
  // All are tried, none waits for another, and the platform compares in constant time.
  const matches = await Promise.all(
    keys.flatMap((key) =>
      messages.map((message) => crypto.subtle.verify('HMAC', key, mac, message)),
    ),
  );
  const intact = body === undefined || sameText(bodyHashIn(url), await bodyHashOf(body));
  return matches.includes(true) && intact;
}

const utf8 = new TextEncoder();

function tokensOf(given: string | readonly string[]): readonly string[] {
  const tokens = [given].flat();
  // A list of none falls to the same complaint as an empty token.
  return tokens.length === 0 ? [''] : tokens;
}

/** The 20 bytes of an HMAC-SHA1 from the one way to write them in base64. */
function macOf(signature: string | null | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (typeof signature !== 'string') return undefined;
  if (!/^[A-Za-z0-9+/]{26}[AEIMQUYcgkosw048]=$/.test(signature)) return undefined;
  return Uint8Array.from(atob(signature), (character) => character.charCodeAt(0));
}

function bodyHashIn(url: string): string {
  return (URL.canParse(url) && new URL(url).searchParams.get('bodySHA256')) || '';
}

/** Looks at every character, so that the time tells nothing of where two texts part. */
function sameText(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let at = 0; at < expected.length; at += 1) {
    difference |= given.charCodeAt(at) ^ expected.charCodeAt(at);
  }
  return difference === 0;
}
