import type { ResourceEntry, ResourceKind } from '../docs/resource-entries.ts';
import type { Docs } from '../docs/docs.ts';

/**
 * The ids that a reader who has typed so much may mean: those that begin so, then those that have it
 * in them, then those whose title has it; in any case of letters.
 */
export function completed(
  typed: string,
  kinds: readonly ResourceKind[],
  { entries }: Docs,
): string[] {
  const text = typed.trim().toLowerCase();
  return entries
    .filter(({ kind }) => kinds.includes(kind))
    .map((entry) => ({ entry, rank: rankOf(entry, text) }))
    .filter(({ rank }) => rank < none)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry.id);
}

const none = 4;

function rankOf({ id, title }: ResourceEntry, text: string): number {
  const name = id.toLowerCase();
  if (name === text) return 0;
  if (name.includes(text)) return name.startsWith(text) ? 1 : 2;
  return title.toLowerCase().includes(text) ? 3 : none;
}
