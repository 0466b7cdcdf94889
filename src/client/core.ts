import { createFinalURL, mergeHeaders } from 'openapi-fetch';
import { bodyText, fieldTexts, queryText, type Fields } from './input/form.ts';
import { fillPath } from './input/path.ts';

/** What a call asks for, before it is written out. */
export interface Inputs {
  readonly method: HttpMethod;
  /** Template below the base URL, such as `/v1/Users/{Sid}`. */
  readonly path: string;
  /** Values of the template. */
  readonly values?: Fields | undefined;
  readonly query?: Fields | undefined;
  /** A query as a page gave it, in place of `query`: `?` and what follows. */
  readonly search?: string | undefined;
  readonly header?: Fields | undefined;
  /** Fields of the body; without them there is none. */
  readonly form?: Fields | undefined;
}

/** One request, ready for `fetch`, which spares the cost of a `Request`. */
export interface Outgoing extends RequestInit {
  readonly url: string;
  readonly method: HttpMethod;
  readonly headers: Headers;
  /** As text, so that it can be sent again. */
  readonly body?: string;
}

export type HeaderTexts = Readonly<Record<string, string | undefined>>;

export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

/**
 * The one place that knows openapi-fetch: it makes address and headers. Its `createClient` stays
 * out, since all that would be left of it here, middleware and serializers for other APIs, is more
 * than half of what a program downloads.
 */
export function outgoing(baseUrl: string, headers: HeaderTexts, inputs: Inputs): Outgoing {
  const { method, path, values = {}, query = {}, search, header, form } = inputs;
  return {
    url: createFinalURL(path, {
      baseUrl,
      params: { path: values, query },
      pathSerializer: fillPath,
      querySerializer: (fields) => search ?? queryText(fields),
    }),
    method,
    headers: mergeHeaders(headers, form && formType, fieldTexts(header)),
    ...(form && { body: bodyText(form) }),
    // The API has no redirects; following one would take the answer from somebody else.
    redirect: 'manual',
  };
}

const formType = { 'Content-Type': 'application/x-www-form-urlencoded' };
