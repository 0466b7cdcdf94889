import type { Outgoing } from '../core.ts';
import type { Stop } from './stop.ts';

/**
 * Used instead of the global `fetch`. One that carries `takesInit` is given address and init, with
 * something simpler than an `AbortSignal`, which spares a `Request`; behind a middleware it is
 * given a `Request` too.
 */
export type Fetch = (request: Request) => Promise<Response>;

type InitFetch = (
  url: string,
  init: Omit<Outgoing, 'url'> & { readonly signal: Stop },
) => Promise<Response>;

export function takesInit(fetch: Fetch | InitFetch): fetch is InitFetch {
  return 'takesInit' in fetch;
}
