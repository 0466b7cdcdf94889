import type { Authorization } from '../auth/authorization.ts';
import type { Outgoing } from '../core.ts';
import { takesInit, type Fetch } from './fetch.ts';
import { hiding, withoutDetails } from './hiding.ts';
import { Kept } from './kept.ts';
import { late } from './late.ts';
import type { Stop } from './stop.ts';
import type { Context, Middleware } from './middleware.ts';

/** Sends a request and reads its answer to the end. Rejects where none comes. */
export type Exchange = (request: Outgoing, context: Context, stop: Stop) => Promise<Incoming>;

export interface Incoming {
  readonly response: Response;
  /** The parsed JSON; text that is not JSON as it came; `undefined` where there is no body. */
  readonly content: unknown;
  readonly isJson: boolean;
}

/**
 * Adds the credentials, behind the last middleware, and lets none out again: a server may repeat
 * them in its refusal, and a `fetch` may hang the whole request on its errors.
 */
export function createExchange(
  given: Fetch | undefined,
  middleware: readonly Middleware[],
  { header, renew, secret }: Authorization,
): Exchange {
  const layers = middleware.length > 0 ? late(import('./middleware.ts')) : undefined;

  return async (request, context, stop) => {
    let authorization = '';
    const hide = (text: string): string =>
      hiding(text, [secret, authorization.replace(/^\S+ /, '')]);
    const clean = (error: unknown): Error => withoutDetails(error, hide);

    const once = async (): Promise<Response> => {
      try {
        authorization = await header();
      } catch (error) {
        throw new Kept(error);
      }
      if (layers) {
        const { through } = await layers;
        const signed = { ...request, signal: stop.toSignal() };
        const fetch = given ?? globalThis.fetch;
        return through(middleware, signed, context, authorization, fetch, clean, Kept);
      }
      const { url, ...rest } = request;
      const init = authorization ? { ...rest, headers: { ...rest.headers, authorization } } : rest;
      if (given && takesInit(given)) return given(url, { ...init, signal: stop });
      const signed = { ...init, signal: stop.toSignal() };
      // The global one is looked up each time: one patched later (tracing, tests) is the one that is used.
      return given ? given(new Request(url, signed)) : globalThis.fetch(url, signed);
    };

    try {
      let response = await once();
      if (response.status === 401 && (await renew?.(authorization))) {
        // Unread, it would keep its socket.
        await response.text();
        response = await once();
      }
      const text = await response.text();
      // Where tokens are given, no answer is to be trusted with a secret.
      return incomingOf(response, response.ok && authorization ? text : hide(text), hide);
    } catch (error) {
      throw error instanceof Kept ? error : clean(error);
    }
  };
}

function incomingOf(response: Response, text: string, hide: (text: string) => string): Incoming {
  try {
    return { response, content: JSON.parse(text), isJson: true };
  } catch {
    return { response, content: text ? hide(text) : undefined, isJson: false };
  }
}
