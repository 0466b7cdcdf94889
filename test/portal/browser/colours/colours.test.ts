import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reading } from '../../../helpers/portal-reading.ts';
import { userPage } from '../pages.ts';

const { open } = reading();

describe('the colours of code', () => {
  it('are those of its tokens, and change nothing of the page', async () => {
    const { page } = await open(userPage);
    await page.waitForFunction('CSS.highlights.size > 3');
    const coloured = await page.evaluate(colouredTexts);
    expect(coloured['p']).toEqual(expect.arrayContaining(['"account_sid"', '--request']));
    expect(coloured['s']).toEqual(expect.arrayContaining(['"alice"', "'Basic '"]));
    expect(coloured['n']).toEqual(expect.arrayContaining(['20003', '30']));
    expect(coloured['k']).toEqual(expect.arrayContaining(['true', 'const', 'import']));
    expect(await page.locator('.e pre > *').count()).toBe(0);
  });

  it('are not needed to read it', async () => {
    const [plain, coloured] = [await open(userPage, { javaScript: false }), await open(userPage)];
    const texts = ({ page }: typeof plain) => page.locator('.e pre').allTextContents();
    await coloured.page.waitForFunction('CSS.highlights.size > 3');
    expect(await texts(coloured)).toEqual(await texts(plain));
    expect((await texts(plain)).join('')).toContain('curl --request GET');
  });

  it('are seen, for a stylesheet names them', async () => {
    const { page } = await open(userPage);
    await page.waitForFunction('CSS.highlights.size > 3');
    const colours = await page.evaluate(coloursOf, ['p', 's', 'n', 'k', 'c', 'v']);
    expect(new Set(colours).size).toBe(4);
  });

  it('differ from what is behind them as readers need it, in light and dark', () => {
    const sheet = readFileSync(new URL('../../../../src/portal/style/base.css', import.meta.url));
    const values = [...String(sheet).matchAll(/--([uagr]): light-dark\((#\w+), (#\w+)\)/g)];
    expect(values).toHaveLength(4);
    for (const [, name, light = '', dark = ''] of values) {
      // A panel is grey at an alpha of 1/15 above the canvas of the browser.
      expect([name, contrast(light, behind(255))]).toEqual([name, expect.toSatisfy(isEnough)]);
      expect([name, contrast(dark, behind(18))]).toEqual([name, expect.toSatisfy(isEnough)]);
    }
  });
});

/** Runs in the page. */
function colouredTexts(): Readonly<Record<string, readonly string[]>> {
  const kinds = [...CSS.highlights].map(([kind, ranges]) => {
    const texts = [...ranges].map((each) => {
      const { startContainer, startOffset, endOffset } = each as StaticRange;
      return (startContainer.textContent ?? '').slice(startOffset, endOffset);
    });
    return [kind, texts] as const;
  });
  return Object.fromEntries(kinds);
}

/** Runs in the page. */
function coloursOf(kinds: readonly string[]): readonly string[] {
  const block = document.querySelector('.e pre');
  return kinds.map((kind) => (block ? getComputedStyle(block, `::highlight(${kind})`).color : ''));
}

function isEnough(ratio: number): boolean {
  return ratio >= 4.5;
}

/** Of a canvas of this grey under a panel. */
function behind(canvas: number): readonly number[] {
  const grey = 0x88 / 15 + (canvas * 14) / 15;
  return [grey, grey, grey];
}

/** WCAG 2.2, contrast ratio. */
function contrast(colour: string, background: readonly number[]): number {
  const digits = colour.slice(1).replaceAll(/./g, colour.length === 4 ? '$&$&' : '$&');
  const channels = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  const [lower = 0, higher = 0] = [luminance(channels), luminance(background)].toSorted(
    (one, other) => one - other,
  );
  return (higher + 0.05) / (lower + 0.05);
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
