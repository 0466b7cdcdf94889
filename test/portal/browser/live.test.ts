import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { siteOf } from '../../../src/cli/portal/site.ts';
import { watchedPage } from '../../helpers/portal-browser.ts';
import { browsing } from '../../helpers/portal-reading.ts';
import type { SiteFiles } from '../../helpers/portal-server.ts';
import { liveServer, type LiveServer } from './live-server.ts';

const browser = browsing();
let before: SiteFiles;
let after: SiteFiles;
beforeAll(async () => {
  [before, after] = await Promise.all([filesOf('Before'), filesOf('After')]);
});

describe('a page of a site that follows its document', () => {
  it('loads itself again when the site is made anew, and only then', async () => {
    const { page, server, change } = await opened();
    await server.answer(200, 'one');
    await server.answer(200, 'one');
    await expect.poll(() => server.asked).toEqual(['', 'one', 'one']);
    expect(await page.locator('h1').textContent()).toBe('Before');
    change();
    await server.answer(200, 'two');
    await page.getByRole('heading', { name: 'After' }).waitFor();
    await expect.poll(() => server.asked).toEqual(['', 'one', 'one', '']);
  });

  it('asks again when the server was down, and has missed nothing', async () => {
    const { page, server, change } = await opened();
    await server.answer(200, 'one');
    await expect.poll(() => server.asked).toEqual(['', 'one']);
    await server.answer(500, 'two');
    await expect.poll(() => server.asked).toEqual(['', 'one', 'one']);
    expect(await page.locator('h1').textContent()).toBe('Before');
    change();
    await server.answer(200, 'two');
    await page.getByRole('heading', { name: 'After' }).waitFor();
  });

  it('asks for nothing while nobody sees it', async () => {
    const { page, server } = await opened();
    await server.answer(200, 'one');
    await expect.poll(() => server.asked).toEqual(['', 'one']);
    const given = page.waitForEvent('requestfailed');
    await setHidden(page, true);
    await given;
    // What is asked for after that would have been asked for before this.
    await page.evaluate(`fetch('/').then((response) => response.text())`);
    expect(server.asked).toEqual(['', 'one']);
    await setHidden(page, false);
    await expect.poll(() => server.asked).toEqual(['', 'one', 'one']);
  });

  it('is no other page than one that does not, but for its script', async () => {
    const still = await filesOf('Before', false);
    const script = /<script type="module" async src="[^"]*live-[^"]*"><\/script>/;
    const lively = String(before.get('index.html'));
    expect(lively).toMatch(script);
    expect(lively.replace(script, '').replaceAll(/\s+/g, '')).toBe(
      String(still.get('index.html')).replaceAll(/\s+/g, ''),
    );
  });
});

interface Opened {
  readonly page: Page;
  readonly server: LiveServer;
  /** Makes the site anew. */
  readonly change: () => void;
}

async function opened(): Promise<Opened> {
  let files = before;
  const server = await liveServer(() => files);
  onTestFinished(() => server.close());
  const { page, close } = await watchedPage(browser(), server.origin);
  onTestFinished(close);
  await page.goto(server.origin);
  return { page, server, change: () => (files = after) };
}

/** As if the reader had gone to another tab, or had come back. */
async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate(`
    Object.defineProperty(document, 'hidden', { configurable: true, value: ${isHidden} });
    document.dispatchEvent(new Event('visibilitychange'));
  `);
}

async function filesOf(title: string, live = true): Promise<SiteFiles> {
  const document = { openapi: '3.1.0', info: { title, version: '1' }, paths: {} };
  const { files } = await siteOf(document, {
    url: 'https://docs.test',
    base: '',
    apiUrl: '',
    live,
    revisions: [],
  });
  return new Map(files.map(({ path, text }) => [path, text]));
}
