import type { Incoming } from './exchange.ts';
import type { CallRequest } from './call-request.ts';
import { isSuccess } from './success.ts';

/** Doing any other twice is doing it once (RFC 9110, 9.2.2). */
const once = /POST|PATCH/;

/**
 * Whether trying again may help and cannot do a thing twice. A 429 was not acted on; of anything
 * else that went wrong nobody can tell.
 */
export function mayRetry(
  { method, isRepeatable }: CallRequest,
  incoming: Incoming | undefined,
): boolean {
  if (incoming?.response.status === 429) return true;
  if (!isRepeatable && once.test(method)) return false;
  // A success that is not to be read is as good as none.
  return (
    !incoming || incoming.response.status >= 500 || (incoming.response.ok && !isSuccess(incoming))
  );
}

/**
 * Milliseconds: what `Retry-After` asks for (RFC 9110, 10.2.3), else a random part of a span that
 * doubles, so that many callers do not come back at once.
 */
export function waitBefore(retry: number, delay: number, response: Response | undefined): number {
  const after = response?.headers.get('Retry-After');
  if (after) {
    const asked = Number(after) * 1000 || Date.parse(after) - Date.now();
    if (!Number.isNaN(asked)) return Math.max(0, asked);
  }
  return Math.random() * delay * 2 ** Math.min(retry, 4);
}
