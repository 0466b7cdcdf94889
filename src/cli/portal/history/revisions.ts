import type { Revision } from '../../../reference/model.ts';
import { changesOf } from './changes.ts';
import { versionOf, type Version } from './version.ts';

export interface Compared {
  /** The newest first; versions that change nothing are left out. */
  readonly revisions: readonly Revision[];
  /** Why some could not be compared, a sentence each. */
  readonly remarks: readonly string[];
}

/** What each version changed of the one before it; they are given the oldest first. */
export async function revisionsOf(versions: readonly Version[]): Promise<Compared> {
  if (versions.length < 2) return { revisions: [], remarks: [] };
  // The engine is heavy, and most documents have no history.
  const { diffDocuments } = await import('../../../contract/diff/diff-documents.ts');
  const revisions: Revision[] = [];
  const remarks: string[] = [];
  for (const [at, version] of versions.entries()) {
    const before = versions[at - 1];
    if (before === undefined) continue;
    const { date, document } = version;
    try {
      const { findings } = await diffDocuments(before.document, document, { today: date });
      const changes = changesOf(findings);
      if (changes.length > 0) revisions.unshift(revisionOf(version, before, changes));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      remarks.push(`The version of ${date} (${version.mark}) has no changes: ${reason}`);
    }
  }
  return { revisions, remarks };
}

function revisionOf(
  { date, mark, title, document }: Version,
  before: Version,
  changes: Revision['changes'],
): Revision {
  const version = versionOf(document);
  const isNew = version !== '' && version !== versionOf(before.document);
  return {
    id: `${date}-${mark}`,
    date,
    version,
    title: title !== '' ? title : isNew ? `Version ${version}` : `Changes of ${date}`,
    changes,
  };
}
