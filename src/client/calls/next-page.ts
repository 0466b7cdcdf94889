/** The query of `next_page_url`: its host is left out, so that it leads nowhere but to the client's own. */
export function nextSearch(page: unknown): string | undefined {
  const url: unknown = Object(Object(page).meta).next_page_url;
  return typeof url === 'string' ? url.replace(/^[^?]*/, '') : undefined;
}

/**
 * Where to go on after this page, as `PageToken`, also in another program; `undefined` after the last.
 *
 * @example
 * ```ts
 * import { createClient, nextPageToken } from 'conversations-client';
 *
 * const client = createClient({ accountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4', authToken: 'secret' });
 * const token = nextPageToken(await client.listUser({ PageSize: 20 }));
 * if (token !== undefined) console.log(await client.listUser({ PageSize: 20, PageToken: token }));
 * else console.log('That was all.');
 * ```
 */
export function nextPageToken(page: {
  readonly meta: { readonly next_page_url: string | null };
}): string | undefined {
  return new URLSearchParams(nextSearch(page)).get('PageToken') ?? undefined;
}
