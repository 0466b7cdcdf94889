import { withoutOrigin } from '../../src/cli/portal/history/version.ts';
import { siteOf } from '../../src/cli/portal/site.ts';
import type { HistoryOf } from './live-history.ts';
import type { BuildSite } from './live-portal.ts';

export interface LiveSiteOptions {
  readonly base: string;
  /** Where the emulator is, beside which the site is served. */
  readonly url: string;
  readonly history: HistoryOf;
}

/** Makes the site again and again. */
export function liveSite({ base, url, history }: LiveSiteOptions): BuildSite {
  return async (document) => {
    const revisions = await history(document);
    const options = { base, url, apiUrl: url, revisions, live: true };
    return (await siteOf(withoutOrigin(document), options)).files;
  };
}
