import { isEventError } from './event-error.ts';
import type { ConversationEvent } from './events.ts';
import { jsonFields } from './json-fields.ts';
import { parseEvent } from './parse-event.ts';
import { readBody } from './read-body.ts';
import { refusalFor, type Refusal } from './refusal.ts';
import { verifySignature } from './verify-signature.ts';

export interface ReceiveOptions {
  /** The auth token of the account; while you replace it, both, since either may have signed. */
  readonly authToken: string | readonly string[];
  /**
   * The address that Twilio calls, where a proxy makes it another than that of the request; the
   * query is always that of the request. `X-Forwarded-*` is never read, for anyone can send it.
   */
  readonly url?: string | undefined;
  /** The largest body that is read, in bytes; 512 KiB if not given. */
  readonly maxBytes?: number | undefined;
}

/** The event, or what to answer instead. */
export type Received =
  | { readonly event: ConversationEvent; readonly refusal?: undefined }
  | { readonly event?: undefined; readonly refusal: Refusal };

// Room for 32,768 characters of text and 16 KiB of attributes, both in their longest percent-encoding.
const largestEvent = 512 * 1024;

/**
 * Takes a webhook of Conversations: verifies its signature and makes its fields a typed event.
 *
 * What cannot be trusted or understood becomes a refusal with a status: 403 without the right
 * signature, 400 for an event that the spec does not know or that is malformed, 405, 413 or 415 for
 * another method, size or type of body, which is then not read. Reads the body once. Rejects with
 * a `TypeError` only for an empty auth token, a `url` that is none, and a body that was read before.
 *
 * @see https://www.twilio.com/docs/conversations/conversations-webhooks
 *
 * @example
 * ```ts
 * import { receiveWebhook } from 'conversations-client/webhooks';
 *
 * const authToken = process.env['TWILIO_AUTH_TOKEN'] ?? '';
 *
 * async function handle(request: Request): Promise<Response> {
 *   const { event, refusal } = await receiveWebhook(request, { authToken });
 *   if (refusal) return new Response(refusal.message, refusal);
 *   if (event.EventType === 'onMessageAdded') console.log(event.Author, event.Index);
 *   return new Response();
 * }
 *
 * const { status } = await handle(new Request('https://example.com/hook'));
 * console.log(status); // 403
 * ```
 */
export async function receiveWebhook(request: Request, options: ReceiveOptions): Promise<Received> {
  if (request.bodyUsed || request.body?.locked === true) {
    throw new TypeError('The body was read before: give receiveWebhook the request untouched.');
  }
  const url = calledUrl(request.url, options.url);
  if (!/^(GET|POST)$/.test(request.method)) return { refusal: refusalFor('method') };
  const type = request.method === 'GET' ? 'query' : bodyTypes.get(mediaTypeOf(request));
  if (type === undefined) return { refusal: refusalFor('content-type') };

  const signature = request.headers.get('x-twilio-signature');
  // Nobody unsigned gets a body read; the verdict below is the same without it.
  const skip = type === 'query' || signature === null;
  const body = skip ? new Uint8Array() : await readBody(request, options.maxBytes ?? largestEvent);
  if (typeof body === 'string') return { refusal: refusalFor(body) };

  const { authToken } = options;
  const text = utf8.decode(body);
  const genuine = await (type === 'json'
    ? verifySignature({ authToken, signature, url, body })
    : verifySignature({ authToken, signature, url, params: formFields(text) }));
  if (!genuine) return { refusal: refusalFor('signature') };
  try {
    if (type === 'json') return { event: parseEvent(jsonFields(text)) };
    return { event: parseEvent(type === 'form' ? formFields(text) : new URL(url).searchParams) };
  } catch (error) {
    if (!isEventError(error)) throw error;
    return { refusal: refusalFor(error.fault, error.message) };
  }
}

const bodyTypes: ReadonlyMap<string, 'form' | 'json'> = new Map([
  ['application/x-www-form-urlencoded', 'form'],
  ['application/json', 'json'],
]);

function mediaTypeOf({ headers }: Request): string {
  return (headers.get('content-type') ?? '').replace(/;.*/s, '').trim().toLowerCase();
}

/** The address of the request as Twilio knows it, in its own spelling. */
function calledUrl(received: string, known: string | undefined): string {
  if (known === undefined) return received;
  if (!URL.canParse(known)) {
    throw new TypeError('url must be an absolute URL, such as "https://example.com/hook".');
  }
  return known.replace(/[?#].*/s, '') + new URL(received).search;
}

// As it was signed, with a byte order mark if there is one.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function formFields(text: string): URLSearchParams {
  // A question mark in front would be dropped, were it not this one.
  return new URLSearchParams(`?${text}`);
}
