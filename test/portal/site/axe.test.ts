import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, colourRules } from '../../helpers/portal-axe.ts';
import { desktop, launchBrowser, phone, watchedPage } from '../../helpers/portal-browser.ts';
import { serveSite, type ServedSite, type SiteFiles } from '../../helpers/portal-server.ts';
import { portalSite } from '../../helpers/portal-site.ts';

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

const views = { phone, desktop };
const schemes = ['light', 'dark'] as const;
/** As many as CI has cores. */
const readers = 2;

describe('every page of the portal', () => {
  it('gives axe nothing to object to, on phone and desktop, in light and dark', async () => {
    const left = pagesOf(files).values();
    const seen = await Promise.all(Array.from({ length: readers }, () => reader(left)));
    expect(seen.reduce((sum, { looks }) => sum + looks, 0)).toBe(pagesOf(files).length * 4);
    expect(seen.flatMap(({ problems }) => problems).slice(0, 20)).toEqual([]);
  }, 1_500_000);
});

interface Read {
  readonly problems: readonly string[];
  readonly looks: number;
}

/** Reads one page after the other, until none is left, and looks at each in every way. */
async function reader(left: Iterable<string>): Promise<Read> {
  const { page, elsewhere, complaints, close } = await watchedPage(browser, served.origin);
  const problems: string[] = [];
  let looks = 0;
  for (const path of left) {
    await page.goto(`${served.url}/${path}`);
    for (const [name, { width, height }] of Object.entries(views)) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        // What is there, and how large, is the same in the dark.
        const found = await axeFindings(page, colorScheme === 'dark' ? colourRules : []);
        problems.push(
          ...found.map(
            (each) => `${path} (${name}, ${colorScheme}): ${each.rule} at ${each.target}`,
          ),
        );
        looks++;
      }
    }
  }
  await close();
  return { problems: [...problems, ...elsewhere, ...complaints], looks };
}

/** As a reader's address has them: without ending. */
function pagesOf(all: SiteFiles): readonly string[] {
  return [...all.keys()]
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replace(/\/?index\.html$/, ''));
}
