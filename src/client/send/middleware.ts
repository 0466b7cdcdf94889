import type { Outgoing } from '../core.ts';
import { refused } from '../errors/refused.ts';
import type { Fetch } from './fetch.ts';

/** What a middleware is told about the call it is part of. */
export interface Context {
  /** The operationId, such as `FetchUser`; method and path where no operation is known by them. */
  readonly operation: string;
  /** 1 at first. */
  readonly attempt: number;
  /** The same for all attempts of a call, and in its log lines. */
  readonly id: string;
}

/** Passes the request on, changed or not, and answers; `next` may be called again. */
export type Middleware = (
  request: Request,
  next: (request: Request) => Promise<Response>,
  context: Context,
) => Promise<Response>;

/**
 * The first one is outermost; behind the last one the credentials are added, so that none sees them.
 * What a middleware throws by itself is the caller's own affair, and kept.
 */
export async function through(
  middleware: readonly Middleware[],
  { url, ...init }: Outgoing & RequestInit,
  context: Context,
  authorization: string,
  fetch: Fetch,
  clean: (error: unknown) => Error,
  Kept: new (error: unknown) => unknown,
): Promise<Response> {
  if (middleware.some((layer) => typeof layer !== 'function')) {
    throw new Kept(refused('middleware', 'must be a list of functions'));
  }
  let lost: unknown;
  const last = async (request: Request): Promise<Response> => {
    const sent = request.clone();
    sent.headers.set('Authorization', authorization);
    try {
      return await fetch(sent);
    } catch (error) {
      throw (lost = clean(error));
    }
  };
  const first = middleware.reduceRight<typeof last>(
    (next, layer) => async (request) => layer(request, next, context),
    last,
  );
  try {
    return await first(new Request(url, init));
  } catch (error) {
    throw error === lost ? error : new Kept(error);
  }
}
