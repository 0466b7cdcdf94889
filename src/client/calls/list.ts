import { Call, type Replied } from './call.ts';
import { nextSearch } from './next-page.ts';

/** Asks for the page at this query; for the first page without one. */
export type FetchPage<Page> = (signal?: AbortSignal, search?: string) => Promise<Replied<Page>>;

/**
 * A list whose pages are asked for as they are read, the next one while this one is. Awaited, it is
 * its first page; in `for await`, it is all of its items.
 *
 * @example
 * ```ts
 * import { createClient } from 'conversations-client';
 *
 * const client = createClient({ accountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4', authToken: 'secret' });
 * for await (const user of client.listUser({ PageSize: 20 })) console.log(user.identity);
 * ```
 */
export class List<Page, Item> extends Call<Page> implements AsyncIterable<Item> {
  readonly #fetch: FetchPage<Page>;
  readonly #itemsOf: (page: Page) => readonly Item[];
  readonly #signal: AbortSignal | undefined;

  constructor(
    fetch: FetchPage<Page>,
    itemsOf: (page: Page) => readonly Item[],
    signal: AbortSignal | undefined,
  ) {
    let first: Promise<Replied<Page>> | undefined;
    super(() => (first ??= fetch(signal)));
    this.#fetch = fetch;
    this.#itemsOf = itemsOf;
    this.#signal = signal;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* this.#itemsOf(page);
  }

  /** The pages as the API gives them; `nextPageToken` tells where to go on another day. */
  pages(): AsyncGenerator<Page, void, undefined> {
    return this.#walk(Infinity);
  }

  /** The first items, at most so many. */
  async first(count: number): Promise<Item[]> {
    const items: Item[] = [];
    if (count > 0) for await (const page of this.#walk(count)) items.push(...this.#itemsOf(page));
    return items.slice(0, count);
  }

  /** All items, but no more than the limit, which keeps a long list from filling the memory. */
  toArray({ limit }: { readonly limit: number }): Promise<Item[]> {
    return this.first(limit);
  }

  async *#walk(wanted: number): AsyncGenerator<Page, void, undefined> {
    const stop = new AbortController();
    const forward = (): void => stop.abort(this.#signal?.reason);
    this.#signal?.throwIfAborted();
    this.#signal?.addEventListener('abort', forward);
    try {
      let left = wanted;
      let asked = this.#fetch(stop.signal);
      for (let search: string | undefined; ;) {
        const page = (await asked).data;
        const next = nextSearch(page);
        left -= this.#itemsOf(page).length;
        const isLast = next === undefined || left <= 0;
        if (next === search && !isLast) throw new Error(`The list goes in a circle at ${next}.`);
        if (!isLast) {
          asked = this.#fetch(stop.signal, next);
          // Whoever stops here never looks at it.
          asked.catch(() => {});
        }
        yield page;
        if (isLast) return;
        search = next;
      }
    } finally {
      this.#signal?.removeEventListener('abort', forward);
      stop.abort();
    }
  }
}
