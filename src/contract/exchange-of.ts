import type { Exchange } from './exchange.ts';
import { withoutSecrets } from './secrets.ts';

/** The exchange that a request and its response were; the bodies are given, since they are read once. */
export function exchangeOf(
  { method, url, headers: requestHeaders, body: sent }: Request,
  { status, headers }: Response,
  body: string | undefined,
  requestBody: string | undefined = sent === null ? '' : undefined,
): Exchange {
  return {
    method,
    url,
    requestHeaders: withoutSecrets(requestHeaders),
    requestBody,
    status,
    headers: Object.fromEntries(headers),
    body,
  };
}
