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

/** The call that the form describes. */
export function requestOf({ page, body }: TryPage, values: TryValues): Request {
  const at = (place: TryInput['place']) =>
    values.given
      .filter(({ input }) => input.place === place)
      .flatMap(({ input, values: all }) => all.map((value) => [input.field.name, value] as const));
  const headers = new Headers(Object.fromEntries(at('header')));
  const authorization = authorizationOf(values.credentials);
  if (authorization !== undefined) headers.set('Authorization', authorization);
  const url = new URL(values.base.replace(/\/+$/, '') + filled(page.template, at('path')));
  for (const [name, value] of at('query')) url.searchParams.append(name, value);
  if (body === undefined) return new Request(url, { method: page.method, headers });
  headers.set('Content-Type', body.mediaType);
  const sent = body.isForm ? formOf(at('body')) : values.text;
  return new Request(url, { method: page.method, headers, body: sent });
}

/** As text, so that the header says what the document says, without a charset of the browser's. */
function formOf(pairs: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
}

/** A value may hold what a path has for its own: each is encoded. */
function filled(template: string, values: readonly (readonly [string, string])[]): string {
  const byName = new Map(values);
  return template.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    const value = byName.get(name);
    return value === undefined ? whole : encodeURIComponent(value);
  });
}

function authorizationOf(credentials: Credentials): string | undefined {
  if (credentials.kind === 'bearer') return `Bearer ${credentials.token}`;
  if (credentials.kind === 'none') return undefined;
  const bytes = new TextEncoder().encode(`${credentials.user}:${credentials.password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
