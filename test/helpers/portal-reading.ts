import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { launchBrowser, watchedPage, type View, type WatchedPage } from './portal-browser.ts';
import { serveSite, type ServedSite, type SiteFiles } from './portal-server.ts';
import { portalSite } from './portal-site.ts';

export interface Reading {
  readonly browser: () => Browser;
  /** The site of our own document, on a host of plain files. */
  readonly site: () => ServedSite;
  readonly files: () => SiteFiles;
  /** A page with a profile of its own, gone after the test; `path` is below the base path. */
  readonly open: (path: string, view?: View) => Promise<WatchedPage>;
  /** A page that the tests of a block look at one after the other: each goes where it wants. */
  readonly shared: (view?: View) => (path: string) => Promise<WatchedPage>;
}

/** One site and one browser for the tests of a file. */
export function reading(): Reading {
  const browser = browsing();
  let files: SiteFiles;
  let served: ServedSite;
  beforeAll(async () => {
    ({ files } = await portalSite());
    served = await serveSite(files);
  });
  afterAll(() => served.close());
  return {
    browser,
    site: () => served,
    files: () => files,
    open: async (path, view = {}) => {
      const watched = await watchedPage(browser(), served.origin, view);
      onTestFinished(() => watched.close());
      await watched.page.goto(`${served.url}/${path}`);
      return watched;
    },
    shared: (view = {}) => {
      let watched: WatchedPage;
      beforeAll(async () => {
        watched = await watchedPage(browser(), served.origin, view);
      });
      afterAll(() => watched.close());
      return async (path) => {
        await watched.page.goto(`${served.url}/${path}`);
        return watched;
      };
    },
  };
}

/** One browser for the tests of a file. */
export function browsing(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return () => browser;
}
