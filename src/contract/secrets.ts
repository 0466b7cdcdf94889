/** What says who somebody is goes into no recording. */
const secretHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'proxy-authorization',
  'set-cookie',
]);

/** The headers, by name in lower case, but for those that hold credentials. */
export function withoutSecrets(
  headers: Iterable<readonly [string, string]>,
): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  for (const [name, value] of headers) {
    if (!secretHeaders.has(name.toLowerCase())) found.push([name.toLowerCase(), value]);
  }
  return Object.fromEntries(found);
}
