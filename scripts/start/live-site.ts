import { gitVersions } from '../../src/cli/portal/history/git-versions.ts';
import { withWorking } from '../../src/cli/portal/history/history.ts';
import { revisionsOf } from '../../src/cli/portal/history/revisions.ts';
import { withoutOrigin, type Version } from '../../src/cli/portal/history/version.ts';
import { siteOf } from '../../src/cli/portal/site.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';
import type { Revision } from '../../src/reference/reference.ts';
import type { BuildSite } from './live-portal.ts';

export interface LiveSiteOptions {
  readonly base: string;
  /** Where the emulator is, beside which the site is served. */
  readonly url: string;
  /** The document in git. */
  readonly file: string;
}

/** Makes the site again and again; what is committed is looked at once. */
export function liveSite(options: LiveSiteOptions): BuildSite {
  const { base, url, file } = options;
  let committed: Promise<Committed> | undefined;
  return async (given) => {
    const document = withoutOrigin(given);
    committed ??= committedOf(file);
    const revisions = await revisionsWith(document, await committed);
    return (await siteOf(document, { base, url, apiUrl: url, revisions, live: true })).files;
  };
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

async function revisionsWith(
  document: OpenApiDocument,
  { last, revisions }: Committed,
): Promise<readonly Revision[]> {
  if (last === undefined) return [];
  const { revisions: latest } = await revisionsOf(withWorking([last], document));
  return [...latest, ...revisions];
}
