import type { TryInput, TryPage } from './page-data.ts';

export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string };

/** What the reader has filled in; an input without values is left out. */
export interface TryValues {
  readonly base: string;
  readonly credentials: Credentials;
  readonly given: readonly { readonly input: TryInput; readonly values: readonly string[] }[];
  /** The text of a body that is no form. */
  readonly text: string;
}

type Pairs = readonly (readonly [name: string, value: string])[];

/** The call that the form describes; throws an error whose message tells the reader what to do. */
export function requestOf({ page, body }: TryPage, values: TryValues): Request {
  const { credentials, text } = values;
  const { method } = page;
  const at = (place: TryInput['place']): Pairs =>
    values.given
      .filter(({ input }) => input.place === place)
      .flatMap(({ input, values: all }) => all.map((value) => [input.field.name, value] as const));
  const url = addressOf(values.base, filled(page.template, at('path')));
  for (const [name, value] of at('query')) url.searchParams.append(name, value);
  const headers = headersOf([...at('header'), ...authorizationOf(credentials)]);
  if (body === undefined || (!body.required && !body.isForm && text === '')) {
    return new Request(url, { method, headers });
  }
  headers.set('Content-Type', body.mediaType);
  return new Request(url, { method, headers, body: body.isForm ? formOf(at('body')) : text });
}

/** The path as it is below the base: the parser of URLs would take its dots and slashes for its own. */
function addressOf(base: string, path: string): URL {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new Error(
      'The base URL is no address of a server. Give one such as https://example.com.',
    );
  }
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/+$/, '') + path;
  return url;
}

/** A value may hold what a path has for its own: each is encoded. */
function filled(template: string, values: Pairs): string {
  const byName = new Map(values);
  return template.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const value = byName.get(name);
    if (value === undefined) throw new Error(`${name} has no value. Fill it in.`);
    // Even encoded, these would be taken for a step in the path.
    if (/^\.{1,2}$/.test(value))
      throw new Error(`${name} may not be ${value}. Give another value.`);
    return encodeURIComponent(value);
  });
}

function headersOf(pairs: Pairs): Headers {
  const headers = new Headers();
  for (const [name, value] of pairs) {
    try {
      headers.append(name, value);
    } catch {
      throw new Error(
        `${name} cannot be sent as a header. Give it letters of Latin only, on one line.`,
      );
    }
  }
  return headers;
}

function authorizationOf(credentials: Credentials): Pairs {
  if (credentials.kind === 'none') return [];
  if (credentials.kind === 'bearer') return [['Authorization', `Bearer ${credentials.token}`]];
  const bytes = new TextEncoder().encode(`${credentials.user}:${credentials.password}`);
  return [['Authorization', `Basic ${btoa(String.fromCharCode(...bytes))}`]];
}

/** As text, so that the header says what the document says, without a charset of the browser's. */
function formOf(pairs: Pairs): string {
  return new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
}
