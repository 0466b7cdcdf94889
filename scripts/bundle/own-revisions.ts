import { gitVersions } from '../../src/cli/portal/history/git-versions.ts';
import { revisionsOf } from '../../src/cli/portal/history/revisions.ts';
import type { Revision } from '../../src/reference/reference.ts';

let kept: Promise<readonly Revision[]> | undefined;

/** What the committed versions of the document had otherwise, the newest first; none outside git. */
export function ownRevisions(): Promise<readonly Revision[]> {
  kept ??= found();
  return kept;
}

async function found(): Promise<readonly Revision[]> {
  const { versions } = await gitVersions('generated/openapi.json');
  return (await revisionsOf(versions)).revisions;
}
