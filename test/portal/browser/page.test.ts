import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { phone } from '../../helpers/portal-browser.ts';
import { reading } from '../../helpers/portal-reading.ts';
import { dialogFacts, missing } from '../operation/seed-page.ts';
import { userPage } from './pages.ts';

const { open, files, site } = reading();

describe('the dialog', () => {
  const title = 'Add MCP server to your AI tool';

  it('opens by key, closes by Esc, outside and by its button, and gives the focus back', async () => {
    const { page } = await open(userPage);
    const dialog = page.getByRole('dialog', { name: title });
    const isBack = () => page.evaluate<boolean>('document.activeElement.matches("[data-dialog]")');
    const leave = [
      () => page.keyboard.press('Escape'),
      () => page.mouse.click(5, 400),
      () => dialog.getByRole('button', { name: 'Close' }).click(),
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
    expect(await page.locator('dialog').count()).toBe(1);
  });

  it.each([userPage, '', 'connect'])(
    'says what the seed says, and no id twice: "%s"',
    async (path) => {
      const { page } = await open(path);
      if (path === 'connect') await page.evaluate(addLink);
      await page.locator('[data-dialog]').click();
      await page.getByRole('dialog').waitFor();
      const said = await page.getByRole('dialog').innerText();
      const facts = dialogFacts.map(({ seed, ours = seed }) => ({ seed: squashed(ours) }));
      // The button stands beside the title, and is pressed in the test above.
      expect(missing(facts, squashed(said))).toEqual(['Close']);
      const ids = await page.evaluate<readonly string[]>(
        '[...document.querySelectorAll("[id]")].map(({ id }) => id)',
      );
      expect(ids).toEqual([...new Set(ids)]);
    },
  );

  it('has copy buttons that work, and code in colours', async () => {
    const { page } = await open(userPage, { permissions: clipboard });
    await page.locator('[data-dialog]').click();
    const tool = page.locator('dialog details').first();
    await tool.locator('summary').click();
    await tool.locator('[data-copy]').click();
    await expect
      .poll(() => page.evaluate<string>('navigator.clipboard.readText()'))
      .toBe(await tool.locator('pre').textContent());
    const inDialog =
      '[...CSS.highlights.get("p")].some((each) => each.startContainer.parentElement.closest("dialog"))';
    await expect.poll(() => page.evaluate<boolean>(inDialog)).toBe(true);
  });

  it('is a sheet of the whole screen on a phone, and no wider', async () => {
    const { page } = await open(userPage, phone);
    await page.locator('[data-dialog]').click();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: phone.width, height: phone.height });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(phone.width);
  });

  it('is the page that the link leads to, without scripts or where it cannot be had', async () => {
    const { page } = await open(userPage, { javaScript: false });
    await page.getByRole('link', { name: title }).click();
    await page.waitForURL('**/connect');
    const other = await open(userPage);
    await other.page.route('**/connect', async (route) => {
      if (route.request().resourceType() === 'fetch') await route.abort();
      else await route.continue();
    });
    await other.page.locator('[data-dialog]').click();
    await other.page.waitForURL('**/connect');
    expect(await other.page.locator('h1').innerText()).toBe(title);
  });

  it('leaves a click alone that asks for a new tab', async () => {
    const { page } = await open(userPage);
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('[data-dialog]').click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await tab.waitForURL('**/connect');
    expect(await page.locator('dialog[open]').count()).toBe(0);
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
    const inner = 'response-200-links-user_conversations';
    expect(await page.locator(`[id="${inner}"]`).isVisible()).toBe(false);
    await page.evaluate(`location.hash = ${JSON.stringify(inner)}`);
    await page.locator(`[id="${inner}"]`).waitFor();
    await openAll.click();
    await openAll.click();
    const folded = await details.evaluateAll((all) => all.map((each) => each.hasAttribute('open')));
    expect(folded).toContain(false);
  });

  it('opens what an address points into where the browser does not', async () => {
    const { page } = await open(userPage);
    await page.locator('[data-open-all]').first().click();
    const inner = page.locator('[id="response-200-links-user_conversations"]');
    expect(await inner.isVisible()).toBe(false);
    // A step by script is none of the browser's own, as all steps are to those that do not.
    await page.evaluate(`
      history.replaceState(null, '', '#response-200-links-user_conversations');
      dispatchEvent(new HashChangeEvent('hashchange'));
    `);
    await inner.waitFor();
    expect(await inner.evaluate(isInView)).toBe(true);
  });

  it('keeps the theme and applies it before anything is painted', async () => {
    const { page } = await open(userPage);
    const button = page.locator('[data-theme]');
    for (const [named, used] of [
      ['light', 'light'],
      ['dark', 'dark'],
      ['auto', 'light dark'],
    ]) {
      await button.click();
      expect(await button.textContent()).toBe(`Theme: ${named}`);
      expect(await page.evaluate<string>(usedScheme)).toBe(used);
      await page.reload();
      expect(await page.evaluate<string>(usedScheme)).toBe(used);
    }
  });

  it('works where nothing may be kept', async () => {
    const { page, complaints } = await open(userPage);
    await page.addInitScript(
      'Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } })',
    );
    await page.reload();
    await page.locator('[data-theme]').click();
    expect(await page.evaluate<string>(usedScheme)).toBe('light');
    expect(complaints).toEqual([]);
  });
});

describe('what every page has', () => {
  it('switches tabs without scripts', async () => {
    const { page } = await open(userPage, { javaScript: false });
    const python = page.locator('[data-tabs=samples] label').filter({ hasText: 'Python' });
    await python.click();
    const shown = page.locator('[data-tabs=samples] > .e > pre:visible');
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

/** Runs in the page. */
function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

const usedScheme = 'getComputedStyle(document.documentElement).colorScheme';

const clipboard = ['clipboard-read', 'clipboard-write'];

/** Runs in the page: its own dialog, as other pages have it. */
function addLink(): void {
  const link = document.createElement('a');
  link.href = location.href;
  link.dataset['dialog'] = 'mcp';
  link.textContent = 'Add MCP server to your AI tool';
  document.querySelector('main')?.append(link);
}

/** Without white space, which layout adds. */
function squashed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
