import type { HistoryLine, PageLink, Revision } from './model.ts';

/** The page of a revision. */
export function revisionPage({ id, title }: Revision): PageLink {
  return { title, path: `changes/${id}` };
}

/** The changes of each operation, by its id; the newest first, as the revisions are. */
export function historyOf(
  revisions: readonly Revision[],
): ReadonlyMap<string, readonly HistoryLine[]> {
  const found = new Map<string, HistoryLine[]>();
  for (const revision of revisions) {
    const page = revisionPage(revision);
    for (const change of revision.changes) {
      for (const operation of new Set(change.operations)) {
        const lines = found.get(operation) ?? [];
        found.set(operation, lines);
        lines.push({ revision: page, date: revision.date, change });
      }
    }
  }
  return found;
}
