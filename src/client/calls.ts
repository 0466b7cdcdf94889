import type { HttpMethod, Incoming, Outgoing, Send } from './core.ts';
import type { Client } from './facade.ts';
import { fillPath } from './path.ts';

/** Makes an error of an answer that is none of the document's successes. */
export type ToError<Failure> = (content: unknown, response: Response, call: string) => Failure;

/** One function a method, typed by the document: the strict facade over a plain sender. */
export function createCalls<Paths, Failure>(
  methods: readonly (keyof Client<Paths, Failure> & HttpMethod)[],
  send: Send,
  toError: ToError<Failure>,
): Client<Paths, Failure> {
  const calls = methods.map((method) => [
    method,
    async (path: string, init: Init = {}) => {
      const { params = {}, body, signal } = init;
      const { query, header } = params;
      const filled = fillPath(path, params.path);
      const incoming = await send({ method, path: filled, query, header, body, signal });
      return outcome(incoming, (content) =>
        toError(content, incoming.response, `${method} ${path}`),
      );
    },
  ]);
  // At run time every call is the same function; what each may be given is a matter of types alone.
  return Object.freeze(Object.fromEntries(calls));
}

interface Init extends Pick<Outgoing, 'body' | 'signal'> {
  readonly params?: Pick<Outgoing, 'query' | 'header'> & {
    readonly path?: Readonly<Record<string, unknown>>;
  };
}

type Outcome<Failure> =
  | { readonly data: unknown; readonly response: Response }
  | { readonly error: Failure; readonly response: Response };

/** Only these two statuses have no body (RFC 9110, 15.3.5 and 15.3.6); every other success is JSON. */
function outcome<Failure>(
  { response, content, isJson }: Incoming,
  toError: (content: unknown) => Failure,
): Outcome<Failure> {
  if (response.status === 204 || response.status === 205) return { data: undefined, response };
  if (response.ok && isJson) return { data: content, response };
  return { error: toError(content), response };
}
