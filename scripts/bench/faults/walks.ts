import { setTimeout as pause } from 'node:timers/promises';
import type { Sending } from './sending.ts';

/** Goes through a list in pages and goes on where a failure has stopped it: every item, once. */
export async function walkedPages<Page>(
  { attempt }: Sending,
  pagesFrom: (token: string | undefined) => AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly string[],
  nextOf: (page: Page) => string | undefined,
): Promise<readonly string[]> {
  const items: string[] = [];
  let token: string | undefined;
  for (let isWhole = false; !isWhole;) {
    isWhole = await attempt(async () => {
      for await (const page of pagesFrom(token)) {
        items.push(...itemsOf(page));
        token = nextOf(page);
      }
    });
  }
  return items;
}

/** Goes through a list item by item, as far as a failure lets it. */
export async function walkedItems<Item>(
  { attempt }: Sending,
  list: AsyncIterable<Item>,
  textOf: (item: Item) => string,
): Promise<{ readonly items: readonly string[]; readonly isWhole: boolean }> {
  const items: string[] = [];
  const isWhole = await attempt(async () => {
    for await (const item of list) items.push(textOf(item));
  });
  return { items, isWhole };
}

/** Begins with a list, and turns away while its next page is on the way. */
export async function walkedBriefly<Item>(
  { attempt }: Sending,
  list: AsyncIterable<Item>,
  count: number,
): Promise<void> {
  await attempt(async () => {
    let left = count;
    for await (const _ of list) {
      left--;
      if (left === 1) await pause(20);
      if (left === 0) break;
    }
  });
}
