/**
 * Every address that may have been signed for a request that came to `url`, `url` first.
 *
 * Twilio signs now with the port and now without, and not always the characters that arrive: a
 * `Request` has `%27` where `'` was signed (twilio-node #1059, #1183). All of them name the same
 * place with the same query, so a match with any is proof.
 */
export function signedUrls(url: string): readonly string[] {
  const normal = URL.canParse(url) ? new URL(url).href : url;
  const spellings = [url, withQuery(url, withApostrophes), normal, withQuery(normal, reEncoded)];
  return [...new Set(spellings.flatMap((each) => [each, withoutPort(each), withPort(each)]))];
}

function withQuery(url: string, change: (query: string) => string): string {
  const start = url.indexOf('?') + 1;
  return start === 0 ? url : url.slice(0, start) + change(url.slice(start));
}

function withApostrophes(query: string): string {
  return query.replaceAll('%27', `'`);
}

/**
 * A query as the `querystring` module of Node writes it, which some of Twilio's back ends have in
 * common: spaces as `%20`, apostrophes bare, and the values of one name side by side.
 */
function reEncoded(query: string): string {
  // An object keeps names like `7` before all others, and so does that module.
  const byName: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(`?${query}`)) (byName[name] ??= []).push(value);
  const escaped = Object.entries(byName).flatMap(([name, values]) =>
    values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  );
  return escaped.join('&');
}

/** Scheme, then user and host, then the port; by hand, because `URL` would change what was signed. */
const authority = /^([a-z][a-z0-9+.-]*:\/\/)((?:[^/?#]*@)?(?:\[[^\]/?#]*\]|[^:/?#]*))(:[^/?#]*)?/i;

function withoutPort(url: string): string {
  return url.replace(authority, '$1$2');
}

function withPort(url: string): string {
  return url.replace(authority, (found, scheme: string, host: string, port = '') => {
    if (port !== '') return found;
    return `${scheme}${host}:${scheme.toLowerCase() === 'https://' ? 443 : 80}`;
  });
}
