import type { DispatchOptions } from './dispatch.ts';
import { fetchFailed } from './failures.ts';
import { headersFor } from './outgoing-headers.ts';

/** A request, ready to be sent. */
export interface Outgoing {
  readonly options: DispatchOptions;
  /** Without its fragment, as `Response.url` is. */
  readonly url: string;
  readonly signal: AbortSignal | undefined;
  readonly redirect: RequestRedirect | undefined;
}

/** Takes what `fetch` takes. Common calls need no `Request`, which costs more than the rest together. */
export function outgoing(
  input: string | URL | Request,
  init: RequestInit | undefined,
): Outgoing | Promise<Outgoing> {
  if (typeof input !== 'string' && !(input instanceof URL)) {
    if (init === undefined) return ofRequest(input, input.signal);
    const { signal = input.signal } = init;
    return ofRequest(new Request(input, withoutSignal(init)), signal);
  }
  const url = target(input);
  const { method = 'GET', headers, body = null, signal, redirect } = init ?? {};
  if (!isPlain(method, body)) return ofRequest(new Request(url, withoutSignal(init)), signal);
  return ready(url, method, headers, body, signal, redirect);
}

/** A `Request` would leave a listener at the signal until it is collected. */
function withoutSignal(init: RequestInit | undefined): RequestInit {
  return { ...init, signal: null };
}

/** Messages never show the address: its query may be private, and its credentials are. */
function target(input: string | URL): URL {
  const url = typeof input === 'string' ? parsed(input) : input;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw fetchFailed(new Error('unknown scheme'));
  }
  if (url.username !== '' || url.password !== '') {
    throw new TypeError('The address holds credentials. Send them in the Authorization header.');
  }
  return url;
}

function parsed(input: string): URL {
  try {
    return new URL(input);
  } catch {
    throw new TypeError('The address is not an absolute URL such as "https://example.com/".');
  }
}

/** Whatever else there is goes through a `Request`, which knows every rule. */
function isPlain(method: string, body: unknown): body is string | null {
  if (body === null) return plainMethods.has(method);
  return typeof body === 'string' && plainMethods.get(method) === true;
}

/** Whether each may have a body. */
const plainMethods: ReadonlyMap<string, boolean> = new Map([
  ['GET', false],
  ['HEAD', false],
  ['POST', true],
  ['PUT', true],
  ['PATCH', true],
  ['DELETE', true],
  ['OPTIONS', true],
]);

function ready(
  { protocol, origin, pathname, search, hash, href }: URL,
  method: string,
  headers: RequestInit['headers'],
  body: string | Uint8Array | null,
  signal: AbortSignal | null | undefined,
  redirect: RequestRedirect | undefined,
): Outgoing {
  return {
    options: {
      origin,
      path: search === '' ? pathname : `${pathname}${search}`,
      method,
      headers: headersFor(headers, typeof body === 'string', protocol === 'https:'),
      body,
    },
    url: hash === '' ? href : href.slice(0, -hash.length),
    signal: signal ?? undefined,
    redirect,
  };
}

/** A body is read whole, so that it goes out with its length. */
async function ofRequest(
  request: Request,
  signal: AbortSignal | null | undefined,
): Promise<Outgoing> {
  const { method, headers, redirect } = request;
  const url = target(request.url);
  const body = request.body === null ? null : await untilAborted(request.arrayBuffer(), signal);
  return ready(url, method, headers, body && new Uint8Array(body), signal, redirect);
}

async function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | null | undefined,
): Promise<T> {
  if (signal === null || signal === undefined) return promise;
  const done = new AbortController();
  const stop = new Promise<never>((_, reject) => {
    const give = (): void => reject(signal.reason);
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { signal: done.signal });
  });
  try {
    return await Promise.race([promise, stop]);
  } finally {
    done.abort();
  }
}
