/**
 * Used instead of the global `fetch`. One that carries `takesInit` is given address and init,
 * which spares a `Request`; behind a middleware it is given a `Request` too.
 */
export type Fetch = (request: Request) => Promise<Response>;

export type InitFetch = (input: string | Request, init?: RequestInit) => Promise<Response>;

/** Whether it can do without a `Request`, as the global one can. */
export function takesInit(fetch: Fetch | InitFetch): fetch is InitFetch {
  return fetch === globalThis.fetch || 'takesInit' in fetch;
}
