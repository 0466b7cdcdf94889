import createEngine from 'openapi-fetch';
import { formText } from './form.ts';

/** The one file that knows openapi-fetch: an engine may replace it by answering `Send`. */
export type Send = (request: Outgoing) => Promise<Incoming>;

export interface Outgoing {
  readonly method: HttpMethod;
  /** Filled in and percent-encoded. */
  readonly path: string;
  readonly query?: Fields | undefined;
  readonly header?: Readonly<Record<string, string>> | undefined;
  /** Fields of a form. */
  readonly body?: Fields | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Incoming {
  readonly response: Response;
  /** The parsed JSON; text that is not JSON as it came; `undefined` where there is no body. */
  readonly content: unknown;
  readonly isJson: boolean;
}

export interface Wire {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: (request: Request) => Promise<Response>;
}

export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

const form = 'application/x-www-form-urlencoded';

type Fields = Readonly<Record<string, unknown>>;

export function createSend({ baseUrl, headers, fetch }: Wire): Send {
  const engine = createEngine<AnyPaths>({
    baseUrl,
    fetch,
    headers: { Accept: 'application/json', ...headers },
    // The API has no redirects; following one would take the answer from somebody else.
    redirect: 'manual',
    querySerializer: formText,
    bodySerializer: (fields: Fields = {}) => formText(fields),
  });

  return async ({ method, path, query = {}, header = {}, body, signal }) => {
    const { response, error } = await engine.request(lowerCase[method], path, {
      params: { query, header },
      ...(body && { body, headers: { 'Content-Type': form } }),
      ...(signal && { signal }),
      // The engine would throw a SyntaxError for a success that is not JSON; as a stream it is left to us.
      parseAs: 'stream',
    });
    if (!response.ok) return { response, content: error, isJson: typeof error === 'object' };
    return { response, ...parsed(await response.text()) };
  };
}

function parsed(text: string): Pick<Incoming, 'content' | 'isJson'> {
  if (text === '') return { content: undefined, isJson: false };
  try {
    return { content: JSON.parse(text), isJson: true };
  } catch {
    return { content: text, isJson: false };
  }
}

const lowerCase = {
  GET: 'get',
  PUT: 'put',
  POST: 'post',
  DELETE: 'delete',
  OPTIONS: 'options',
  HEAD: 'head',
  PATCH: 'patch',
  TRACE: 'trace',
} as const;

/** Any document at all: what may be called is the facade's business, not the engine's. */
type AnyPaths = Record<string, Record<Lowercase<HttpMethod>, AnyOperation>>;

interface AnyOperation {
  readonly parameters: {
    readonly query?: Fields;
    readonly header?: Readonly<Record<string, string>>;
  };
  readonly requestBody?: { readonly content: { readonly [form]: Fields } };
  readonly responses: {
    readonly default: { readonly content: { readonly 'application/json': unknown } };
  };
}
