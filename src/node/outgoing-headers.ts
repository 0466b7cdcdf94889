/** Names and values by turns, with what `fetch` adds where the caller says nothing. */
export function headersFor(
  given: RequestInit['headers'],
  hasTextBody: boolean,
  isSecure: boolean,
): string[] {
  const list: string[] = [];
  const said = new Set<string>();
  const add = (name: string, value: string): void => {
    list.push(name, value);
    said.add(name.toLowerCase());
  };
  each(given, add);
  if (!said.has('accept')) list.push('accept', '*/*');
  if (!said.has('user-agent')) list.push('user-agent', 'node');
  // Proxies of old break br on plain http, so that browsers and fetch do not ask for it there.
  if (!said.has('accept-encoding')) {
    list.push('accept-encoding', isSecure ? 'br, gzip, deflate' : 'gzip, deflate');
  }
  if (hasTextBody && !said.has('content-type')) {
    list.push('content-type', 'text/plain;charset=UTF-8');
  }
  return list;
}

function each(given: RequestInit['headers'], add: (name: string, value: string) => void): void {
  if (given === undefined || given === null) return;
  if (Symbol.iterator in given) {
    for (const [name, value] of given) add(name, trimmed(value));
    return;
  }
  for (const [name, value] of Object.entries(given)) add(name, trimmed(value));
}

/** https://fetch.spec.whatwg.org/#concept-header-value-normalize */
function trimmed(value: unknown): string {
  const text = String(value);
  return edge.test(text) ? text.replace(edges, '') : text;
}

const edge = /^[\t\n\r ]|[\t\n\r ]$/;
const edges = /^[\t\n\r ]+|[\t\n\r ]+$/g;
