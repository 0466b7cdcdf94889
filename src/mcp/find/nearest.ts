import { closestOf } from '../../reference/search/closest.ts';
import { search, type SearchKind } from '../../reference/search/search.ts';
import type { Docs } from '../docs/docs.ts';

/** How many names an answer to an unknown one has. */
const count = 3;

/** The ids that are most likely meant: what is nearly written so, what is found by its words, the rest. */
export function nearestIds(
  asked: string,
  ids: readonly string[],
  kinds: readonly SearchKind[],
  { search: index }: Docs,
): readonly string[] {
  const byKey = new Map(ids.map((id) => [id.toLowerCase(), id]));
  const word = asked.trim().slice(0, longest).toLowerCase();
  const alike = closestOf(word, [...byKey.keys()], count);
  const found = search(index, asked, { limit: 50 })
    .hits.filter(({ kind }) => kinds.includes(kind))
    .map(({ id }) => id.toLowerCase());
  const [first] = alike;
  const isTypo = first?.slice(0, 4) === word.slice(0, 4);
  const keys = new Set([...(isTypo ? [first] : []), ...found, ...alike]);
  return [...keys].flatMap((key) => byKey.get(key) ?? []).slice(0, count);
}

/** Ids are shorter. */
const longest = 60;
