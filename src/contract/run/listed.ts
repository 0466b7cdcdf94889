import { isRecord } from './json-at.ts';

/** The items of a list, be it the answer itself or a field of it. */
export function listed(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isRecord(json)) return [];
  const lists = Object.values(json).filter((value) => Array.isArray(value));
  // An answer with several lists is no page, and nobody knows which of them is meant.
  return lists.length === 1 ? (lists[0] ?? []) : [];
}

/** Where a page says that the next one is; `undefined` on the last. */
export function nextAddress(json: unknown): string | undefined {
  if (!isRecord(json)) return undefined;
  for (const [name, value] of Object.entries(json)) {
    if (/^next(?:_?page)?(?:_?(?:url|uri|link))?$/i.test(name) && typeof value === 'string') {
      return value;
    }
    if (/^(?:meta|links|_links|paging|pagination)$/i.test(name)) {
      const inner = nextAddress(value);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

/** Whether a page says of itself if there is a next one. */
export function saysNext(json: unknown): boolean {
  return /"next(?:_?page)?(?:_?(?:url|uri|link))?":/i.test(JSON.stringify(json ?? null));
}
