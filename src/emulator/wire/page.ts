import type { Listed, Listing } from '../call.ts';
import type { Choices } from '../choices.ts';
import { fault } from '../faults.ts';
import type { Fields } from './input.ts';
import type { Pairs } from './pairs.ts';
import type { Route } from './route.ts';

/** Which page of which list was asked for. */
export interface PageRequest {
  /** Absolute, without the query. */
  readonly url: string;
  /** Filters as they were sent, in that order, which all addresses of pages repeat. */
  readonly filters: readonly (readonly [string, string])[];
  readonly key: string;
  readonly size: number;
  readonly number: number;
  readonly token: string | undefined;
}

const onward = 'PA';
const backward = 'PB';

/** Cuts one page of a list and names its neighbours, each by an item that stands next to it. */
export function pageOf(listing: Listing, request: PageRequest): object {
  const { size, number, key } = request;
  const { items, isBackward } = cut(listing, request);
  const [first, last] = [items.at(0), items.at(-1)];
  const hasMore = last !== undefined && has(listing.after(last.cursor));
  // The page before is only known by the way that led here, as `Page` alone leads nowhere.
  const hasPrevious =
    request.token !== undefined && first !== undefined && has(listing.before(first.cursor));
  const at = isBackward && !hasPrevious ? 0 : number;
  return {
    meta: {
      first_page_url: address(request, 0),
      key,
      next_page_url: hasMore ? address(request, at + 1, onward + encoded(last.cursor)) : null,
      page: at,
      page_size: size,
      previous_page_url: hasPrevious
        ? address(request, Math.max(0, at - 1), backward + encoded(first.cursor))
        : null,
      url: address(request, number, request.token),
    },
    [key]: items.map(({ render }) => render()),
  };
}

/** What the query of a list asks for. */
export function pageRequest(
  url: string,
  sent: Pairs,
  query: Fields,
  { input, filters, listKey }: Route,
  choices: Choices,
): PageRequest {
  const { PageSize: size, Page: number, PageToken: token } = query;
  const page = typeof number === 'number' ? number : 0;
  if (page > 0 && typeof token !== 'string' && choices.pageWithoutToken === 'refuse') {
    throw fault('pageTokenMissing', { page });
  }
  return {
    url,
    filters: filters.flatMap((name) => (sent.get(name) ?? []).map((text) => [name, text] as const)),
    key: listKey,
    size: sizeOf(typeof size === 'number' ? size : undefined, input, choices),
    number: page,
    token: typeof token === 'string' ? token : undefined,
  };
}

function sizeOf(asked: number | undefined, { page }: Route['input'], choices: Choices): number {
  const { maximum, initial } = page ?? { maximum: 50, initial: 50 };
  if (asked === undefined) return initial;
  if (asked <= maximum) return asked;
  if (choices.pageSizeOverLimit === 'clamp') return maximum;
  throw fault('pageSizeTooLarge', { size: asked, limit: maximum });
}

function cut(
  listing: Listing,
  { token, size }: PageRequest,
): { readonly items: readonly Listed[]; readonly isBackward: boolean } {
  if (token === undefined)
    return { items: taken(listing.after(undefined), size), isBackward: false };
  const cursor = decoded(token);
  if (token.startsWith(onward))
    return { items: taken(listing.after(cursor), size), isBackward: false };
  return { items: taken(listing.before(cursor), size).toReversed(), isBackward: true };
}

function taken(items: Iterable<Listed>, count: number): Listed[] {
  const found: Listed[] = [];
  for (const item of items) {
    found.push(item);
    if (found.length === count) break;
  }
  return found;
}

function has(items: Iterable<Listed>): boolean {
  return taken(items, 1).length > 0;
}

function address({ url, filters, size }: PageRequest, number: number, token?: string): string {
  const query = filters.map(([name, value]) => `${escaped(name)}=${escaped(value)}&`).join('');
  const rest = token === undefined ? '' : `&PageToken=${token}`;
  return `${url}?${query}PageSize=${size}&Page=${number}${rest}`;
}

function escaped(text: string): string {
  return encodeURIComponent(text);
}

function encoded(cursor: string): string {
  return Array.from(new TextEncoder().encode(cursor), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function decoded(token: string): string {
  const hex = token.slice(2);
  if (!/^P[AB]$/.test(token.slice(0, 2)) || !/^(?:[0-9a-f]{2})+$/.test(hex)) {
    throw fault('pageTokenInvalid');
  }
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return new TextDecoder().decode(bytes);
}
