import { describe, expect, it } from 'vitest';
import { desktop, phone } from '../../helpers/portal-browser.ts';
import { reading } from '../../helpers/portal-reading.ts';
import { kinds } from './pages.ts';
import { tabWalk } from './tab-walk.ts';

const { shared } = reading();

describe('every kind of page', () => {
  const visit = shared();

  it.each(kinds)('"%s" is quiet, alone, and fits in 320 px', async (path) => {
    const { page, complaints, elsewhere } = await visit(path);
    await page.setViewportSize({ ...phone, width: 320 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320);
    await page.setViewportSize(desktop);
    expect([...complaints, ...elsewhere]).toEqual([]);
  });

  it.each(kinds)('"%s" is walked through by keyboard, and marks each stop', async (path) => {
    const { page } = await visit(path);
    const { stops, unmarked, missed } = await tabWalk(page);
    expect({ unmarked, missed }).toEqual({ unmarked: [], missed: [] });
    expect(stops).toBeGreaterThan(15);
  });

  it.each(kinds)('"%s" prints without bar and buttons, dark on light', async (path) => {
    const { page } = await visit(path);
    await page.evaluate('document.documentElement.style.colorScheme = "dark"');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header:visible, #nav:visible, button:visible').count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
    const colour = await page.evaluate<string>('getComputedStyle(document.body).color');
    expect(Number(/\d+/.exec(colour)?.[0])).toBeLessThan(100);
    await page.emulateMedia({ media: null });
  });
});

describe('every kind of page without scripts', () => {
  const visit = shared({ javaScript: false });

  it.each(kinds)('"%s" shows no button that does nothing', async (path) => {
    const { page } = await visit(path);
    const dead = page.locator('button:not([popovertarget]):visible');
    expect(await dead.count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});
