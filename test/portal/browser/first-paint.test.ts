import { describe, expect, it } from 'vitest';
import { phone } from '../../helpers/portal-browser.ts';
import { reading } from '../../helpers/portal-reading.ts';
import { kinds, userPage } from './pages.ts';

const { open, shared } = reading();

describe('the first paint', () => {
  const visit = shared();

  it.each(kinds)('of "%s" waits for no other file', async (path) => {
    const { page } = await visit(path);
    expect(await page.evaluate(loadedFiles)).toEqual([['portal.js', 'non-blocking']]);
  });

  it('is in the scheme that the reader chose, though the script never comes', async () => {
    const { page } = await open(userPage);
    await page.locator('[data-theme]').click();
    await page.locator('[data-theme]').click();
    await page.route('**/portal-*.js', (route) => route.abort());
    await page.reload();
    expect(await page.locator('[data-theme]').textContent()).toBe('Theme: auto');
    const scheme = 'getComputedStyle(document.documentElement).colorScheme';
    expect(await page.evaluate<string>(scheme)).toBe('dark');
  });

  it.each([
    { name: 'a desk', screen: {} },
    { name: 'a phone', screen: phone },
  ])('stays where it is when the rest of the page comes, on $name', async ({ screen }) => {
    const { page } = await open('', screen);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.addInitScript(recordShifts);
    await page.goto(`${page.url().replace(/\/$/, '')}/${userPage}`);
    // The browser tells of a move after it has painted the frame that it is in.
    await page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500)))',
    );
    expect(await page.evaluate('paints')).toBeGreaterThan(0);
    // What is laid out only when it is near has a height that is guessed.
    const shifts = await page.evaluate<readonly number[]>('shifts');
    expect(shifts.filter((share) => share > 0.001)).toEqual([]);
  });

  it('leaves no name behind', async () => {
    const { page } = await open(userPage);
    const names = `(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const known = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      return Object.getOwnPropertyNames(window).filter((name) => !known.has(name));
    })()`;
    // A browser that is driven has some of its own.
    const found = await page.evaluate<readonly string[]>(names);
    expect(found.filter((name) => name.length < 3)).toEqual(['0']);
  });
});

const recordShifts = `
  window.shifts = [];
  window.paints = 0;
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map((each) => each.value)))
    .observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { window.paints += list.getEntries().length; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
`;

/** Runs in the page. */
function loadedFiles(): readonly (readonly [name: string, status: string])[] {
  return performance.getEntriesByType('resource').map((entry) => {
    const name = entry.name.replace(/^.*\/|-\w+(?=\.)/g, '');
    return [name, String(Reflect.get(entry, 'renderBlockingStatus'))];
  });
}
