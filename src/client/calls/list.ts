import { InputError } from '../errors/input-error.ts';
import { onAbort } from '../send/on-abort.ts';
import type { Replied } from './call.ts';
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
export class List<Page, Item> implements PromiseLike<Page>, AsyncIterable<Item> {
  readonly #fetch: FetchPage<Page>;
  readonly #itemsOf: (page: Page) => readonly Item[];
  readonly #signal: AbortSignal | undefined;
  #first: Promise<Replied<Page>> | undefined;

  constructor(
    fetch: FetchPage<Page>,
    itemsOf: (page: Page) => readonly Item[],
    signal: AbortSignal | undefined,
  ) {
    this.#fetch = fetch;
    this.#itemsOf = itemsOf;
    this.#signal = signal;
  }

  /** The first page, asked for once however often it is awaited. */
  then<Value = Page, Other = never>(
    resolved?: ((page: Page) => Value | PromiseLike<Value>) | null,
    rejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<Value | Other> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(resolved, rejected);
  }

  /** The first page together with the `Response`. */
  withResponse(): Promise<Replied<Page>> {
    return (this.#first ??= this.#fetch(this.#signal));
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
    if (!(count >= 0)) throw new InputError('limit', 'must be a number, at least 0.');
    if (count > 0) for await (const page of this.#walk(count)) items.push(...this.#itemsOf(page));
    return items.slice(0, count);
  }

  /** All items, but no more than the limit, which keeps a long list from filling the memory. */
  toArray({ limit }: { readonly limit: number }): Promise<Item[]> {
    return this.first(limit);
  }

  async *#walk(wanted: number): AsyncGenerator<Page, void, undefined> {
    const stop = new AbortController();
    this.#signal?.throwIfAborted();
    const forget = onAbort(this.#signal, () => stop.abort(this.#signal?.reason));
    try {
      let left = wanted;
      let asked = this.#fetch(stop.signal);
      let marked: string | undefined;
      for (let pages = 1; ; pages++) {
        const page = (await asked).data;
        const next = nextSearch(page);
        left -= this.#itemsOf(page).length;
        const isLast = next === undefined || left <= 0;
        if (!isLast) {
          // Brent's way to notice a circle of any length by one mark.
          if (next === marked) throw new Error(`The list goes in a circle at ${next}.`);
          if (Number.isInteger(Math.log2(pages))) marked = next;
          asked = this.#fetch(stop.signal, next);
          // Whoever stops here never looks at it.
          asked.catch(() => {});
        }
        yield page;
        if (isLast) return;
        this.#signal?.throwIfAborted();
      }
    } finally {
      forget();
      stop.abort();
    }
  }
}
