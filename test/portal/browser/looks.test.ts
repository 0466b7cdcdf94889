import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { siteOf } from '../../../src/cli/portal/site.ts';
import type { OpenApiDocument } from '../../../src/description/description.ts';
import { desktop, phone, watchedPage } from '../../helpers/portal-browser.ts';
import { reading } from '../../helpers/portal-reading.ts';
import { serveSite, type SiteFiles } from '../../helpers/portal-server.ts';
import { userPage } from './pages.ts';

const { browser, open } = reading();

describe('the bar on a phone', () => {
  it.each([phone.width, 320])(
    'has the button for the theme beside its links at %d px',
    async (width) => {
      const { page } = await open(userPage, { ...phone, width });
      const [button, links] = await Promise.all(
        ['[data-theme]', 'header nav'].map((selector) => page.locator(selector).boundingBox()),
      );
      if (!button || !links) throw new Error('There is no bar.');
      expect(button.x).toBeGreaterThanOrEqual(links.x + links.width);
      expect(button.y).toBeGreaterThanOrEqual(links.y - 1);
      expect(button.y + button.height).toBeLessThanOrEqual(links.y + links.height + 1);
    },
  );
});

describe('code in tabs', () => {
  it.each([phone, desktop])('is not hidden by the button that copies it: %o', async (view) => {
    const { page } = await open(userPage, view);
    const [code, button] = await Promise.all(
      ['pre', 'button'].map((tag) =>
        page.locator(`[data-tabs=samples] .e > ${tag}:visible`).boundingBox(),
      ),
    );
    if (!code || !button) throw new Error('There is no code.');
    expect(button.y + button.height).toBeLessThanOrEqual(code.y);
  });
});

describe('more contrast', () => {
  it('draws lines and muted words as dark as the text', async () => {
    const { page } = await open(userPage);
    const looks = () => page.evaluate<readonly string[]>(barLooks);
    expect(new Set(await looks()).size).toBe(3);
    await page.emulateMedia({ contrast: 'more' });
    expect(new Set(await looks()).size).toBe(1);
  });
});

describe('prose', () => {
  let files: SiteFiles;
  beforeAll(async () => {
    const site = await siteOf(document, {
      url: 'https://docs.test',
      base: '',
      apiUrl: '',
      live: false,
      revisions: [],
    });
    files = new Map(site.files.map(({ path, text }) => [path, text]));
  });

  it('has emphasis as the browser has it, and flags in red', async () => {
    const page = await proseAt('operation/operation-read');
    const text = await look(page, 'main p', 'color');
    for (const part of ['p > em', 'p:not(.b) > strong', 'li li em']) {
      expect([part, await look(page, `main ${part}`, 'color')]).toEqual([part, text]);
    }
    expect(await look(page, 'main p > em', 'fontStyle')).toBe('italic');
    for (const flag of ['.f > li > em', '.b > strong']) {
      expect([flag, await look(page, `main ${flag}`, 'color')]).toEqual([flag, 'rgb(187, 34, 51)']);
    }
  });

  it('has tables with lines between their cells', async () => {
    const page = await proseAt('');
    expect(await look(page, 'main table', 'borderCollapse')).toBe('collapse');
    for (const cell of ['th', 'td']) {
      expect(await look(page, `main ${cell}`, 'borderBottomStyle')).toBe('solid');
      expect(parseFloat(await look(page, `main ${cell}`, 'paddingLeft'))).toBeGreaterThan(4);
    }
    await page.setViewportSize({ ...phone, width: 320 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320);
  });

  it('has code of one size, in blocks as in samples', async () => {
    const page = await proseAt('');
    const size = await look(page, 'main pre', 'fontSize');
    expect(await look(page, 'main pre > code', 'fontSize')).toBe(size);
  });

  async function proseAt(path: string): Promise<Page> {
    const served = await serveSite(files, { basePath: '' });
    onTestFinished(() => served.close());
    const { page, close } = await watchedPage(browser(), served.origin);
    onTestFinished(close);
    await page.goto(`${served.origin}/${path}`);
    return page;
  }
});

function look(page: Page, selector: string, name: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, key) => String(Reflect.get(getComputedStyle(element), key)), name);
}

/** Of the text, of what is muted, and of the line below the bar. */
const barLooks = `(() => {
  const of = (selector) => getComputedStyle(document.querySelector(selector));
  return [of('body').color, of('header nav a').color, of('header').borderBottomColor];
})()`;

const document = {
  openapi: '3.1.0',
  info: {
    title: 'Prose',
    version: '1',
    description:
      '| Name | What it is |\n|-|-|\n| one | The first of *very* many words that want room |\n\n```\ncode\n```',
  },
  paths: {
    '/read/{id}': {
      get: {
        operationId: 'read',
        deprecated: true,
        description: 'Words, *some* of **weight**.',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: '- *some* in a list',
            schema: { type: 'string' },
          },
        ],
        responses: { 204: { description: 'Read.' } },
      },
    },
  },
} as unknown as OpenApiDocument;
