import { granted, origin, same, type Answer, type Api } from './api.ts';
import { compare } from './lists.ts';
import type { Entry, List, Walk } from './model.ts';
import { escaped } from './places.ts';
import { refusals } from './refusals.ts';

/** Reads a list from end to end and holds every item against the model. */
export async function readWhole(list: List, api: Api, size?: number): Promise<void> {
  const walk = await firstPage(list, size, api);
  if (walk === undefined) return;
  for (let hasMore = true; hasMore;) hasMore = await nextPage(walk, api);
}

/** The first page; nothing when what the list belongs to is gone, which the emulator knows too. */
export async function firstPage(
  list: List,
  asked: number | undefined,
  api: Api,
): Promise<Walk | undefined> {
  const filters = list.query.map(([name, value]) => `${name}=${escaped(value)}`);
  const query = [...filters, ...(asked === undefined ? [] : [`PageSize=${asked}`])].join('&');
  const path = query === '' ? list.path : `${list.path}?${query}`;
  const answer = await api.send(list.account, 'GET', path);
  const entries = list.entries();
  if (!granted(answer, 200, entries === undefined ? [refusals.notFound] : [])) return undefined;
  const size = Math.min(asked ?? list.usualOnPage, list.mostOnPage);
  const walk: Walk = {
    list,
    size,
    page: 0,
    first: undefined,
    last: undefined,
    next: null,
    previous: null,
  };
  const page = (entries ?? []).slice(0, size);
  hold(walk, answer, page, entries ?? [], { ...only(walk, 0), isFirst: true });
  return walk;
}

/** Whether there was one: what is listed comes after the last item, whatever has changed meanwhile. */
export async function nextPage(walk: Walk, api: Api): Promise<boolean> {
  const { list, size, last, next } = walk;
  if (next === null || last === undefined) return false;
  const answer = await api.send(list.account, 'GET', next);
  const entries = list.entries();
  if (!granted(answer, 200, entries === undefined ? [refusals.notFound] : [])) return false;
  const page = (entries ?? []).filter(({ rank }) => compare(rank, last) > 0).slice(0, size);
  hold(walk, answer, page, entries ?? [], { url: next, number: walk.page + 1, isFirst: false });
  return true;
}

/** The same the other way. */
export async function previousPage(walk: Walk, api: Api): Promise<boolean> {
  const { list, size, first, previous } = walk;
  if (previous === null || first === undefined) return false;
  const answer = await api.send(list.account, 'GET', previous);
  const entries = list.entries();
  if (!granted(answer, 200, entries === undefined ? [refusals.notFound] : [])) return false;
  const page = (entries ?? []).filter(({ rank }) => compare(rank, first) < 0).slice(-size);
  const isStart = entries?.[0] === page[0];
  const number = isStart ? 0 : Math.max(0, walk.page - 1);
  hold(walk, answer, page, entries ?? [], { url: previous, number, isFirst: false });
  return true;
}

interface Asked {
  readonly url: string;
  readonly number: number;
  readonly isFirst: boolean;
}

function hold(
  walk: Walk,
  { body, request }: Answer,
  page: readonly Entry[],
  entries: readonly Entry[],
  { url, number, isFirst }: Asked,
): void {
  const { list, size } = walk;
  const { meta, [list.key]: items, ...rest } = body;
  same(
    items,
    page.map((entry) => entry.body),
    request,
  );
  same(rest, {}, request);
  const [first, last] = [page.at(0), page.at(-1)];
  const hasMore = last !== undefined && entries.some(({ rank }) => compare(rank, last.rank) > 0);
  const hasLess = first !== undefined && entries.some(({ rank }) => compare(rank, first.rank) < 0);
  const { next_page_url: next, previous_page_url: previous, ...others } = meta;
  const told = {
    first_page_url: only(walk, 0).url,
    key: list.key,
    page: number,
    page_size: size,
    url,
  };
  same(others, told, request);
  same([next !== null, previous !== null], [hasMore, hasLess && !isFirst], request);
  Object.assign(walk, { page: number, first: first?.rank, last: last?.rank, next, previous });
}

/** The address of a page by its number alone: filters first. */
function only({ list, size }: Walk, number: number): { url: string; number: number } {
  const filters = list.query.map(([name, value]) => `${name}=${escaped(value)}&`).join('');
  return { url: `${origin}${list.path}?${filters}PageSize=${size}&Page=${number}`, number };
}
