import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { phone } from '../../helpers/portal-browser.ts';
import { reading, userPage } from './reader.ts';

const { open, files, site } = reading();

const kinds = [
  '',
  userPage,
  'group/endpoint-users',
  'schema/schema-user',
  'event/event-onmessageadded',
  'authentication',
  'errors',
  'servers',
  'changes',
  'connect',
];

describe('the dialog', () => {
  it('opens by key, closes by Esc, outside and by its button, and gives the focus back', async () => {
    const { page } = await open(userPage);
    const dialog = page.locator('#mcp');
    const isBack = () => page.evaluate<boolean>('document.activeElement.matches("[data-dialog]")');
    const leave = [
      () => page.keyboard.press('Escape'),
      () => page.mouse.click(5, 400),
      () => dialog.locator('[data-close]').click(),
    ];
    for (const close of leave) {
      await page.locator('[data-dialog]').focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
      await close();
      await dialog.waitFor({ state: 'hidden' });
      expect(await isBack()).toBe(true);
    }
  });

  it('brings how each tool is told, and its copy buttons work', async () => {
    const { page } = await open(userPage, { permissions: clipboard });
    await page.locator('[data-dialog]').click();
    const tool = page.locator('#mcp details').first();
    await tool.locator('summary').click();
    await tool.locator('[data-copy]').click();
    await expect
      .poll(() => page.evaluate<string>('navigator.clipboard.readText()'))
      .toBe(await tool.locator('pre').textContent());
  });

  it('is a popover without scripts', async () => {
    const { page } = await open(userPage, { javaScript: false });
    await page.getByRole('button', { name: 'Add MCP server' }).click();
    expect(await page.locator('#mcp').isVisible()).toBe(true);
    await page.locator('#mcp').getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('#mcp').isVisible()).toBe(false);
  });
});

describe('a copy button', () => {
  it('copies what is shown, says so, and has its name again', async () => {
    const { page } = await open(userPage, { permissions: clipboard });
    const block = page.locator('.x .e').first();
    await block.getByRole('button').click();
    await block.getByText('Copied').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(
      await block.locator('pre').textContent(),
    );
    await block.getByText('Copy', { exact: true }).waitFor();
  });

  it('selects where the clipboard is refused', async () => {
    const { page } = await open(userPage);
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error())');
    const block = page.locator('.x .e').first();
    await block.getByRole('button').click();
    await block.getByText('Selected').waitFor();
    expect(await page.evaluate<string>('getSelection().toString().trim()')).toBe(
      (await block.locator('pre').textContent())?.trim(),
    );
  });
});

describe('tabs, tree and theme', () => {
  it('keeps the language from page to page', async () => {
    const { page } = await open(userPage);
    await page.locator('[data-tabs=samples] label').filter({ hasText: 'Python' }).click();
    await page.goto(`${site().url}/operation/operation-createuser`);
    const chosen = page.locator('[data-tabs=samples] label:has(:checked)');
    await expect.poll(() => chosen.textContent()).toContain('Python');
  });

  it('opens what an address points into, and closes and opens all', async () => {
    const { page } = await open(userPage);
    const details = page.locator('main details');
    const openAll = page.locator('[data-open-all]').first();
    await openAll.click();
    const inner = 'response-200-links-user-conversations';
    expect(await page.locator(`[id="${inner}"]`).isVisible()).toBe(false);
    await page.evaluate(`location.hash = ${JSON.stringify(inner)}`);
    await page.locator(`[id="${inner}"]`).waitFor();
    await openAll.click();
    await openAll.click();
    const folded = await details.evaluateAll((all) => all.map((each) => each.hasAttribute('open')));
    expect(folded).toContain(false);
  });

  it('keeps the theme and applies it before anything is painted', async () => {
    const { page } = await open(userPage);
    const scheme = () => page.locator('html').getAttribute('data-scheme');
    const button = page.locator('[data-theme]');
    for (const [named, set] of [['light'], ['dark'], ['auto']].map(([name]) => [name, name])) {
      await button.click();
      expect(await button.textContent()).toBe(`Theme: ${named}`);
      expect(await scheme()).toBe(set === 'auto' ? null : set);
      await page.reload();
      expect(await scheme()).toBe(set === 'auto' ? null : set);
    }
    expect(files().get(`${userPage}/index.html`)).toContain('blocking="render"');
  });

  it('works where nothing may be kept', async () => {
    const { page, complaints } = await open(userPage);
    await page.addInitScript(
      'Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } })',
    );
    await page.reload();
    await page.locator('[data-theme]').click();
    expect(await page.locator('html').getAttribute('data-scheme')).toBe('light');
    expect(complaints).toEqual([]);
  });
});

describe('every kind of page', () => {
  it.each(kinds)('"%s" is quiet, alone, and fits in 320 px', async (path) => {
    const { page, complaints, elsewhere } = await open(path, { ...phone, width: 320 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320);
    expect([...complaints, ...elsewhere]).toEqual([]);
  });

  it.each(kinds)('"%s" shows a mark on all that the keyboard reaches', async (path) => {
    const { page } = await open(path);
    await page.evaluate('document.activeElement?.blur()');
    for (let press = 0; press < 25; press++) {
      await page.keyboard.press('Tab');
      const unseen = await page.evaluate<string>(unmarked);
      expect(unseen).toBe('');
    }
  });

  it.each(kinds)('"%s" shows no button that does nothing without scripts', async (path) => {
    const { page } = await open(path, { javaScript: false });
    const dead = page.locator('button:not([popovertarget]):visible');
    expect(await dead.count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it.each(kinds)('"%s" prints without bar and buttons', async (path) => {
    const { page } = await open(path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header:visible, #nav:visible, button:visible').count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('switches tabs without scripts', async () => {
    const { page } = await open(userPage, { javaScript: false });
    const python = page.locator('[data-tabs=samples] label').filter({ hasText: 'Python' });
    await python.click();
    const shown = page.locator('[data-tabs=samples] > .e:visible');
    expect(await shown.textContent()).toContain('import os');
    expect(await shown.count()).toBe(1);
  });

  it('weighs no more than it may before anything is asked for', () => {
    const script = [...files()].find(
      ([path]) => path.startsWith('assets/portal-') && path.endsWith('.js'),
    );
    expect(gzipSync(script?.[1] ?? '', { level: 9 }).length).toBeLessThan(6 * 1024);
    expect(gzipSync(script?.[1] ?? '').length).toBeGreaterThan(500);
  });
});

const clipboard = ['clipboard-read', 'clipboard-write'];

/** The element with the focus, where nothing shows that it has it. */
const unmarked = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return '';
  const marked = [at, at.closest('label')].filter(Boolean).some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  });
  return marked ? '' : at.outerHTML.slice(0, 200);
})()`;
