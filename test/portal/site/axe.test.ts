import { describe, expect, it } from 'vitest';
import { axeFindings } from '../../helpers/portal-axe.ts';
import { desktop, phone, watchedPage } from '../../helpers/portal-browser.ts';
import { reading } from '../../helpers/portal-reading.ts';
import type { SiteFiles } from '../../helpers/portal-server.ts';

const { browser, site, files } = reading();

const views = { phone, desktop };
const schemes = ['light', 'dark'] as const;
/** As many as CI has cores. */
const readers = 2;

describe('every page of the portal', () => {
  it('gives axe nothing to object to, on phone and desktop, in light and dark', async () => {
    const pages = pagesOf(files());
    const left = pages.values();
    const seen = await Promise.all(Array.from({ length: readers }, () => reader(left)));
    expect(seen.reduce((sum, { looks }) => sum + looks, 0)).toBe(pages.length * 4);
    expect(seen.flatMap(({ problems }) => problems).slice(0, 20)).toEqual([]);
  }, 1_500_000);
});

interface Read {
  readonly problems: readonly string[];
  readonly looks: number;
}

/** Reads one page after the other, until none is left, and looks at each in every way. */
async function reader(left: Iterable<string>): Promise<Read> {
  const { page, elsewhere, complaints, close } = await watchedPage(browser(), site().origin);
  const problems: string[] = [];
  let looks = 0;
  for (const path of left) {
    await page.goto(`${site().url}/${path}`);
    for (const [name, { width, height }] of Object.entries(views)) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        // What is there, and how large, is the same in the dark.
        const found = await axeFindings(page, { coloursAlone: colorScheme === 'dark' });
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
