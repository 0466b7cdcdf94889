import { createFinalURL } from 'openapi-fetch';
import { fieldText, formText, type Fields } from './input/form.ts';
import { fillPath } from './input/path.ts';
import type { HttpMethod, Inputs } from './send/call-request.ts';

/** One request, ready for `fetch`, which spares the cost of a `Request`. */
export interface Outgoing {
  readonly url: string;
  readonly method: HttpMethod;
  /** Names in lower case. Plain, which for `fetch` is less work than `Headers`. */
  readonly headers: HeaderTexts;
  /** As text, so that it can be sent again. */
  readonly body?: string;
  readonly redirect: 'manual';
}

export type HeaderTexts = Readonly<Record<string, string>>;

/**
 * The one place that knows openapi-fetch: it makes the address. Its `createClient` stays
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
    headers: { ...headers, ...(form && formType), ...(header && headerTexts(header)) },
    ...(form && { body: formText(form, cleared) }),
    // The API has no redirects; following one would take the answer from somebody else.
    redirect: 'manual',
  };
}

/** The later ones win; what is `undefined` is left out. Throws a `TypeError` for what no header can hold. */
export function headerTexts(fields: Fields): HeaderTexts {
  const headers = new Headers();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== null) headers.set(name, fieldText(name, value));
  }
  return Object.fromEntries(headers);
}

/** An empty list clears a field, as `null` does; in a query it asks for nothing. */
const cleared = [null];

const formType = { 'content-type': 'application/x-www-form-urlencoded' };
