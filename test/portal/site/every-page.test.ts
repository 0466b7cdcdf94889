import { beforeAll, describe, expect, it } from 'vitest';
import { portalBase, portalSite, portalUrl } from '../../helpers/portal-site.ts';
import { htmlProblems } from './html-validity.ts';
import {
  foreignLoads,
  idProblems,
  linkProblems,
  listProblems,
  markdownProblems,
  missingFromSite,
  readSite,
  type ReadSite,
} from './site-problems.ts';

let site: ReadSite;
beforeAll(async () => {
  const { files } = await portalSite();
  const address = portalUrl + portalBase;
  site = await readSite(files, new URL(address), [`${address}/mcp`]);
});

describe('every page of the portal', () => {
  it('is valid HTML', async () => {
    expect(site.pages.size).toBeGreaterThan(150);
    const problems: string[] = [];
    for (const path of site.pages.keys()) {
      const found = await htmlProblems(String(site.files.get(path)));
      problems.push(...found.map((problem) => `${path}:${problem}`));
    }
    expect(problems.slice(0, 20)).toEqual([]);
  }, 300_000);

  it.each([
    ['links to pages and anchors that are there', linkProblems],
    ['has every id once, and refers to none that is missing', idProblems],
    ['is linked, listed, named and has a twin in Markdown', missingFromSite],
    ['loads nothing from another host', foreignLoads],
  ])('%s', (_, check) => {
    expect(check(site).slice(0, 20)).toEqual([]);
  });
});

describe('every other text of the portal', () => {
  it.each([
    ['Markdown links to files that are there', markdownProblems],
    ['sitemap and feed name pages that are there', listProblems],
  ])('%s', (_, check) => {
    expect(check(site).slice(0, 20)).toEqual([]);
  });

  it('has a twin in Markdown that begins with the title of its page', () => {
    for (const [path, { markdown, title }] of site.pages) {
      if (markdown === undefined) continue;
      const twin = String(site.files.get(markdown.slice(portalBase.length + 1)));
      expect(twin.split('\n')[0], path).toBe(`# ${title}`);
    }
  });
});
