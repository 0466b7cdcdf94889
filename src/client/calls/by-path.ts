import type { HttpMethod } from '../send/call-request.ts';
import { InputError } from '../errors/input-error.ts';
import { failureOf, type Failure } from '../errors/failure.ts';
import type { Fields } from '../input/form.ts';
import type { CallOptions } from '../options/numbers.ts';
import type { Send } from '../send/send.ts';
import { isSuccess } from '../send/success.ts';
import type { PathCalls } from '../types/by-path.ts';

/** One function a method, typed by the document: the strict facade over a plain sender. */
export function pathCalls<ByMethod>(
  methods: readonly (keyof ByMethod & HttpMethod)[],
  send: Send,
  nameOf: (call: string) => string = (call) => call,
): PathCalls<ByMethod, Failure> {
  const calls = methods.map((method) => [
    method,
    async (path: string, { params = {}, body, ...options }: Init = {}) => {
      // Behind a host, "@elsewhere" would change the host, and with it who gets the credentials.
      if (!path.startsWith('/')) throw new InputError('path', 'must begin with "/".');
      const answer = await send({
        ...options,
        operation: nameOf(`${method} ${path}`),
        method,
        path,
        values: params.path,
        query: params.query,
        header: params.header,
        form: body,
      });
      const { response, attempts, content } = answer;
      return isSuccess(answer)
        ? { data: content, response, attempts }
        : { error: failureOf(answer), response, attempts };
    },
  ]);
  // At run time every call is the same function; what each may be given is a matter of types alone.
  return Object.fromEntries(calls);
}

interface Init extends CallOptions {
  readonly params?: { readonly [place in 'path' | 'query' | 'header']?: Fields };
  readonly body?: Fields;
}
