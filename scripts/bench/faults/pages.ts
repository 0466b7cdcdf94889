import type { Records } from './records.ts';

const messagesInEach = 130;

/** The page of messages or of users that a URL asks for, as the API answers it. */
export function pageOf(url: string, origin: string, { created }: Records): object {
  const { pathname, searchParams } = new URL(url, origin);
  const size = Number(searchParams.get('PageSize') ?? 50);
  const start = Number((searchParams.get('PageToken') ?? 'PT0').slice(2));
  const key = pathname.endsWith('/Messages') ? 'messages' : 'users';
  const all = key === 'messages' ? messageBodies(pathname) : created;
  const end = Math.min(start + size, all.length);
  const at = (from: number): string =>
    `${origin}${pathname}?PageSize=${size}&Page=${from / size}&PageToken=PT${from}`;
  const meta = {
    page: start / size,
    page_size: size,
    first_page_url: at(0),
    previous_page_url: start === 0 ? null : at(start - size),
    url: at(start),
    next_page_url: end < all.length ? at(end) : null,
    key,
  };
  const field = key === 'messages' ? 'body' : 'identity';
  return { meta, [key]: all.slice(start, end).map((text) => ({ [field]: text })) };
}

/** What a conversation holds; every one holds something else. */
export function messageBodies(pathname: string): readonly string[] {
  return Array.from({ length: messagesInEach }, (_, index) => `${pathname} holds ${index}`);
}
