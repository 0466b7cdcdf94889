import { describe, expect, it } from 'vitest';
import { phone } from '../../helpers/portal-browser.ts';
import { reading } from '../../helpers/portal-reading.ts';
import { userPage } from './pages.ts';

const { open, files } = reading();

/** As the seed page has them; some of what stands in each part. */
const order = [
  'Fetch a user of the account',
  'Path parameters',
  'Responses',
  'Failures',
  'Related operations',
  'Neighbours',
  'Response examples (200)',
  'Response examples (failures)',
];

describe('the order of a page', () => {
  it('has code early in the file, for a browser to paint it before it has read the rest', () => {
    const file = String(files().get(`${userPage}/index.html`));
    const places = [
      'Response examples (failures)</h3>',
      'id="first"',
      'Path parameters</h2>',
      'id="nav"',
      '<script type="module"',
    ].map((each) => file.indexOf(each));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it.each([{ javaScript: true }, { javaScript: false }])(
    'is that of the seed for eyes on a phone: %o',
    async ({ javaScript }) => {
      const { page } = await open(userPage, { ...phone, javaScript });
      const tops = await page.evaluate(topsOf, order);
      expect(tops).toHaveLength(order.length);
      expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    },
  );

  it('is that of the seed for screen readers', async () => {
    const { page } = await open(userPage);
    const said = await page.locator('main').ariaSnapshot();
    const places = order.map((each) => said.indexOf(each));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('has the navigation before the page, for screen readers and the Tab key', async () => {
    const { page } = await open(userPage);
    const said = await page.locator('body').ariaSnapshot();
    const places = ['banner', 'navigation "Reference"', 'main', 'contentinfo'].map((each) =>
      said.search(new RegExp(`^- ${each}`, 'm')),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    const passed: string[] = [];
    for (let press = 0; press < 60 && passed.at(-1) !== 'MAIN'; press++) {
      await page.keyboard.press('Tab');
      const part = await page.evaluate(
        () => document.activeElement?.closest('header, #nav, main')?.tagName ?? 'skip',
      );
      if (part !== passed.at(-1)) passed.push(part);
    }
    expect(passed).toEqual(['skip', 'HEADER', 'NAV', 'MAIN']);
  });

  it('is that of the seed for the Tab key', async () => {
    const { page } = await open(userPage, phone);
    const passed: string[] = [];
    for (let press = 0; press < 300; press++) {
      await page.keyboard.press('Tab');
      const part = await page.evaluate(partOfFocus);
      if (part !== passed.at(-1)) passed.push(part);
      if (part === 'end') break;
    }
    expect(passed).toEqual(['bar', 'introduction', 'rest', 'code', 'end']);
  });
});

/** Runs in the page: where each text is from the top, by the first element that has it to itself. */
function topsOf(texts: readonly string[]): readonly number[] {
  const all = [...document.querySelectorAll('main h1, main h2, main h3, main nav')];
  return texts.flatMap((text) => {
    const found = all.find((each) =>
      (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(text),
    );
    return found === undefined ? [] : found.getBoundingClientRect().top;
  });
}

/** Runs in the page. */
function partOfFocus(): string {
  const at = document.activeElement;
  if (at?.closest('footer')) return 'end';
  const part = at?.closest('main > div > *');
  if (!part) return 'bar';
  return { a: 'introduction', x: 'code' }[part.slot] ?? 'rest';
}
