import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reading } from '../../../helpers/portal-reading.ts';
import { userPage } from '../pages.ts';

const { open } = reading();

describe('the colours of code', () => {
  it('are those of its tokens, and change nothing of the page', async () => {
    const { page } = await open(userPage);
    await isColoured(page);
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
    await isColoured(coloured.page);
    expect(await texts(coloured)).toEqual(await texts(plain));
    expect((await texts(plain)).join('')).toContain('curl --request GET');
  });

  it('are seen, for a stylesheet names them', async () => {
    const { page } = await open(userPage);
    await isColoured(page);
    const { kinds } = await page.evaluate(looks);
    expect(new Set(kinds.map(({ colour }) => colour)).size).toBe(4);
  });

  it.each([
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'light', contrast: 'more' },
    { colorScheme: 'dark', contrast: 'more' },
  ] as const)('differ from what is behind them as readers need it: %o', async (media) => {
    const { page } = await open(userPage);
    await isColoured(page);
    await page.emulateMedia(media);
    const { kinds, panel, canvas } = await page.evaluate(looks);
    const behind = over(channelsOf(panel), channelsOf(canvas));
    const ratios = kinds.map(({ kind, colour }) => ({
      kind,
      ratio: contrast(channelsOf(colour), behind),
    }));
    expect(ratios.filter(({ ratio }) => !(ratio >= 4.5))).toEqual([]);
  });

  // What is painted there is not what computed styles say.
  it.each(['light', 'dark'] as const)(
    'are not seen where colours are forced: %s',
    async (theme) => {
      const { page } = await open(userPage);
      await isColoured(page);
      await page.emulateMedia({ forcedColors: 'active', colorScheme: theme });
      const block = page.locator('.e pre.json:visible').first();
      const painted = await block.screenshot();
      await page.evaluate('CSS.highlights.clear()');
      expect(painted.equals(await block.screenshot())).toBe(true);
    },
  );
});

/** Asked again and again from here: the page's policy forbids what `waitForFunction` does. */
async function isColoured(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate<number>('CSS.highlights.size')).toBeGreaterThan(3);
}

/** Runs in the page. */
function colouredTexts(): Readonly<Record<string, readonly string[]>> {
  const kinds = [...CSS.highlights].map(([kind, ranges]) => {
    const texts = [...ranges].map((each) => {
      const { startContainer, startOffset, endOffset } = each;
      return (startContainer.textContent ?? '').slice(startOffset, endOffset);
    });
    return [kind, texts] as const;
  });
  return Object.fromEntries(kinds);
}

interface Looks {
  readonly kinds: readonly { readonly kind: string; readonly colour: string }[];
  readonly panel: string;
  readonly canvas: string;
}

/** Runs in the page. */
function looks(): Looks {
  const block = document.querySelector('.e pre');
  if (block === null) throw new Error('There is no code.');
  return {
    kinds: ['p', 's', 'n', 'k', 'c', 'v'].map((kind) => ({
      kind,
      colour: getComputedStyle(block, `::highlight(${kind})`).color,
    })),
    panel: getComputedStyle(block).backgroundColor,
    canvas: getComputedStyle(document.documentElement).backgroundColor,
  };
}

/** Of "rgb(1, 2, 3)" or "rgba(1, 2, 3, 0.5)". */
function channelsOf(colour: string): readonly number[] {
  const channels = (/^rgba?\((.*)\)$/.exec(colour)?.[1] ?? '').split(', ').map(Number);
  if (channels.length < 3) throw new Error(`Not a colour that can be read: ${colour}`);
  return channels;
}

function over(
  [red = 0, green = 0, blue = 0, alpha = 1]: readonly number[],
  below: readonly number[],
) {
  return [red, green, blue].map((channel, at) => channel * alpha + (below[at] ?? 0) * (1 - alpha));
}

/** WCAG 2.2, contrast ratio. */
function contrast(...colours: readonly (readonly number[])[]): number {
  const [lower = 0, higher = 0] = colours.map(luminance).toSorted((one, other) => one - other);
  return (higher + 0.05) / (lower + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
