import { pathnameOf } from '../pathname.ts';
import { keptProperties } from '../request/kept-properties.ts';
import type { Subject } from '../subject.ts';
import type { Check, Problem } from './check.ts';

export const pageShape: Check = {
  id: 'page-shape',
  severity: 'error',
  claim:
    'A page holds the list that it names, no more items than it says, and leads to its own list.',
  find: (subject) => {
    const page = pageIn(subject);
    if (page === undefined) return [];
    return [...wrongList(page), ...wrongAddresses(page, subject)];
  },
};

interface Page {
  readonly body: object;
  readonly meta: object;
}

/** Where the document says that `meta` tells the `key` of a list, as it does of our pages. */
function pageIn({ body, content, description }: Subject): Page | undefined {
  if (body.state !== 'read') return undefined;
  const meta = keptProperties(content?.schema, description.resolve).get('meta');
  if (meta === undefined) return undefined;
  const isPage = ['key', 'page_size'].every((name) =>
    keptProperties(meta, description.resolve).has(name),
  );
  if (!isPage || typeof body.value !== 'object' || body.value === null) return undefined;
  const said: unknown = Reflect.get(body.value, 'meta');
  return typeof said === 'object' && said !== null ? { body: body.value, meta: said } : undefined;
}

function wrongList({ body, meta }: Page): readonly Problem[] {
  const key: unknown = Reflect.get(meta, 'key');
  const size: unknown = Reflect.get(meta, 'page_size');
  // What is no text or number, the schema has seen.
  if (typeof key !== 'string') return [];
  const items: unknown = Reflect.get(body, key);
  if (!Array.isArray(items)) {
    return [{ pointer: '/body/meta/key', message: 'It names no list.', value: key }];
  }
  if (typeof size !== 'number' || items.length <= size) return [];
  const message = `It holds ${items.length} items.`;
  return [{ pointer: '/body/meta/page_size', message, value: size }];
}

const addresses = ['url', 'first_page_url', 'previous_page_url', 'next_page_url'];

/** Not the same path: a list may be asked for by one name and be answered under another. */
function wrongAddresses(
  { meta }: Page,
  { exchange, operation, operationAt }: Subject,
): readonly Problem[] {
  return addresses.flatMap((name) => {
    const value: unknown = Reflect.get(meta, name);
    if (typeof value !== 'string') return [];
    if (operationAt(exchange.method, pathnameOf(value)) === operation) return [];
    const message = `It does not lead to ${operation?.id ?? 'this list'}.`;
    return [{ pointer: `/body/meta/${name}`, message, value }];
  });
}
