import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import {
  launchBrowser,
  watchedPage,
  type View,
  type WatchedPage,
} from '../../helpers/portal-browser.ts';
import { serveSite, type ServedSite, type SiteFiles } from '../../helpers/portal-server.ts';
import { portalSite } from '../../helpers/portal-site.ts';

export interface Reading {
  /** The site of our own document, on a host of plain files. */
  readonly site: () => ServedSite;
  readonly files: () => SiteFiles;
  /** A page with a profile of its own, gone after the test; `path` is below the base path. */
  readonly open: (path: string, view?: View) => Promise<WatchedPage>;
}

export const userPage = 'operation/operation-fetchuser';

/** One site and one browser for the tests of a file. */
export function reading(): Reading {
  let files: SiteFiles;
  let served: ServedSite;
  let browser: Browser;
  beforeAll(async () => {
    ({ files } = await portalSite());
    [served, browser] = await Promise.all([serveSite(files), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    site: () => served,
    files: () => files,
    open: async (path, view = {}) => {
      const watched = await watchedPage(browser, served.origin, view);
      onTestFinished(() => watched.close());
      await watched.page.goto(`${served.url}/${path}`);
      return watched;
    },
  };
}
