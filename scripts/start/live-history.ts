import { gitVersions } from '../../src/cli/portal/history/git-versions.ts';
import { withWorking } from '../../src/cli/portal/history/history.ts';
import { revisionsOf } from '../../src/cli/portal/history/revisions.ts';
import { withoutOrigin, type Version } from '../../src/cli/portal/history/version.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';
import type { Revision } from '../../src/reference/reference.ts';

/** What earlier versions had otherwise, the newest first. */
export type HistoryOf = (document: OpenApiDocument) => Promise<readonly Revision[]>;

/** Compares documents with the one in git; what is committed there is looked at once. */
export function liveHistory(file: string): HistoryOf {
  let committed: Promise<Committed> | undefined;
  const known = new WeakMap<OpenApiDocument, Promise<readonly Revision[]>>();
  return (document) => {
    const found = known.get(document) ?? compared(document);
    known.set(document, found);
    return found;
  };

  async function compared(document: OpenApiDocument): Promise<readonly Revision[]> {
    const { last, revisions } = await (committed ??= committedOf(file));
    if (last === undefined) return [];
    const { revisions: latest } = await revisionsOf(withWorking([last], withoutOrigin(document)));
    return [...latest, ...revisions];
  }
}

interface Committed {
  readonly last: Version | undefined;
  readonly revisions: readonly Revision[];
}

async function committedOf(file: string): Promise<Committed> {
  const { versions } = await gitVersions(file);
  const { revisions } = await revisionsOf(versions);
  return { last: versions.at(-1), revisions };
}
