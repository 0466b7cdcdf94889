import type { Exchange } from './exchange.ts';

/** The exchange that a request and its response were; the body is given, since it is read once. */
export function exchangeOf(
  { method, url }: Request,
  { status, headers }: Response,
  body: string | undefined,
): Exchange {
  return { method, url, status, headers: Object.fromEntries(headers), body };
}
