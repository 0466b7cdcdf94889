import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phone } from '../../helpers/portal-browser.ts';
import { reading } from '../../helpers/portal-reading.ts';
import { userPage } from './pages.ts';

const { open, site } = reading();

describe('the search', () => {
  it('goes from a key to a page without a mouse', async () => {
    const { page, complaints, elsewhere } = await open('');
    await searched(page, '/', 'delete a user');
    const first = page.getByRole('option').first();
    expect(await first.getAttribute('aria-selected')).toBe('true');
    const address = await first.getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site().origin}${address}`);
    expect([...complaints, ...elsewhere]).toEqual([]);
  });

  it('walks through the hits while the focus stays in the field', async () => {
    const { page } = await open(userPage);
    await searched(page, 'Control+k', 'user');
    for (const [key, at] of moves) {
      await page.keyboard.press(key);
      const chosen = page.locator('[role=option][aria-selected=true]');
      expect([key, await chosen.count(), await chosen.getAttribute('id')]).toEqual([
        key,
        1,
        `search-hit-${at}`,
      ]);
      const active = await page.evaluate<string>(
        'document.activeElement.getAttribute("aria-activedescendant")',
      );
      expect(active).toBe(`search-hit-${at}`);
    }
  });

  it('closes by Esc and gives the focus back', async () => {
    const { page } = await open(userPage);
    const button = page.locator('[data-search]');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.find').waitFor({ state: 'hidden' });
    expect(await page.evaluate<boolean>('document.activeElement.matches("[data-search]")')).toBe(
      true,
    );
  });

  it('says when there is nothing', async () => {
    const { page } = await open('');
    await typed(page, '/', 'qqqzzzxxx');
    await page.getByText('Nothing is found for “qqqzzzxxx”').waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
  });

  it('leaves a slash that is typed in a field alone', async () => {
    const { page } = await open('');
    await searched(page, '/', 'user');
    await page.keyboard.type('/');
    expect(await page.getByRole('combobox').inputValue()).toBe('user/');
  });

  it('fills a phone and scrolls nothing sideways', async () => {
    const { page } = await open('', phone);
    await page.locator('[data-search]').click();
    await page.getByRole('combobox').fill('conversation of a named service');
    await page.getByRole('option').first().waitFor();
    const box = await page.locator('.find').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: phone.width, height: phone.height });
    expect(await page.locator('.find').evaluate((find) => find.scrollWidth)).toBe(phone.width);
  });

  it('tells that its index is missing, and recovers when it is there', async () => {
    const { page } = await open('');
    await page.route('**/search.json', (route) => route.abort());
    await typed(page, '/', 'user');
    await page.getByText('The search could not be loaded.').waitFor();
    await page.unroute('**/search.json');
    // The first try again may still be that of the time without.
    await expect
      .poll(async () => {
        await page.keyboard.type('s');
        await page.waitForTimeout(200);
        return page.getByRole('option').count();
      })
      .toBeGreaterThan(0);
  });

  it('tells that its script is missing', async () => {
    const { page } = await open('');
    await page.route('**/search-*.js', (route) => route.abort());
    await page.keyboard.press('/');
    await page.getByText('It could not be loaded.').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});

const moves = [
  ['ArrowDown', 1],
  ['ArrowDown', 2],
  ['ArrowUp', 1],
  ['PageDown', 6],
  ['PageUp', 1],
  ['PageUp', 0],
  ['ArrowUp', 19],
  ['ArrowDown', 0],
] as const;

async function typed(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(text);
}

async function searched(page: Page, key: string, text: string): Promise<void> {
  await typed(page, key, text);
  await page.getByRole('option').first().waitFor();
}
