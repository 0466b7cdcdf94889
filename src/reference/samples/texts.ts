import type { ExampleCall, Given } from './call/call.ts';

/** A name and a value as they are sent, before any encoding. */
export type Pair = readonly [name: string, value: string];

export function pairsOf(given: readonly Given[]): readonly Pair[] {
  return given.flatMap(pairs);
}

function pairs({ name, value, style }: Given): readonly Pair[] {
  if (Array.isArray(value)) {
    const texts = value.map(textOf);
    if (style === 'json') return [[name, JSON.stringify(value)]];
    if (style === 'repeat' || style === 'properties') return texts.map((text) => [name, text]);
    if (style === 'brackets') return texts.map((text) => [`${name}[]`, text]);
    return [[name, texts.join(marks[style])]];
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => [key, textOf(inner)] as const);
    if (style === 'properties') return entries;
    if (style === 'brackets') return entries.map(([key, text]) => [`${name}[${key}]`, text]);
    if (style === 'json' || style === 'repeat') return [[name, JSON.stringify(value)]];
    return [[name, entries.flat().join(marks[style])]];
  }
  return [[name, style === 'json' ? JSON.stringify(value) : textOf(value)]];
}

const marks = { comma: ',', space: ' ', pipe: '|' } as const;

/** The values of one name together, in the order in which names first come. */
export function byName(given: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, text] of given) {
    const texts = found.get(name);
    if (texts === undefined) found.set(name, [text]);
    else texts.push(text);
  }
  return found;
}

/** Server and path. */
export function placeOf({ server, template, path }: ExampleCall): string {
  const values = new Map(pairsOf(path));
  const filled = template.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encoded(values.get(name) ?? name),
  );
  return `${server}${filled}`.replaceAll(notOfAddresses, encoded);
}

/** RFC 3986, 2: what a document writes into a server or a path all the same. */
const notOfAddresses = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu;

/** Server, path and query. */
export function addressOf(call: ExampleCall): string {
  const query = pairsOf(call.query).map((pair) => pair.map(encoded).join('='));
  return query.length === 0 ? placeOf(call) : `${placeOf(call)}?${query.join('&')}`;
}

/** RFC 3986: with what `encodeURIComponent` leaves, so that no shell finds anything to do. */
export function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Half of a surrogate pair cannot be sent. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** A header that is sent as it stands: it has one line. */
export function headerPairs(given: readonly Given[]): readonly Pair[] {
  return pairsOf(given).map(([name, text]) => [name, text.replaceAll(/\s+/g, ' ').trim()]);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
