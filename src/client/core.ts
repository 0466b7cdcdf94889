import { createFinalURL, mergeHeaders } from 'openapi-fetch';
import { formText } from './input/form.ts';
import { fillPath } from './input/path.ts';
import type { HttpMethod, Inputs } from './send/call-request.ts';

/** One request, ready for `fetch`, which spares the cost of a `Request`. */
export interface Outgoing extends RequestInit {
  readonly url: string;
  readonly method: HttpMethod;
  readonly headers: Headers;
  /** As text, so that it can be sent again. */
  readonly body?: string;
}

export type HeaderTexts = Readonly<Record<string, string | undefined>>;

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
      querySerializer: (fields) => search ?? formText(fields),
    }),
    method,
    headers: mergeHeaders(headers, form && formType, Object(header)),
    ...(form && { body: formText(form, cleared) }),
    // The API has no redirects; following one would take the answer from somebody else.
    redirect: 'manual',
  };
}

/** An empty list clears a field, as `null` does; in a query it asks for nothing. */
const cleared = [null];

const formType = { 'Content-Type': 'application/x-www-form-urlencoded' };
