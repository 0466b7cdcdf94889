import type { Incoming } from './exchange.ts';

/** Only these two statuses have no body (RFC 9110, 15.3.5 and 15.3.6); every other success is JSON. */
export function isSuccess({ response: { status, ok }, isJson }: Incoming): boolean {
  return status === 204 || status === 205 || (ok && isJson);
}
