import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../../helpers/portal-axe.ts';
import { desktop, phone } from '../../helpers/portal-browser.ts';
import { reading } from '../../helpers/portal-reading.ts';

const { shared } = reading();

const views = { phone, desktop };
const schemes = ['light', 'dark'] as const;

/** What the reader may have in front of the page, and how it comes there. */
const dialogs: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the search before a word', openSearch],
  ['the search with hits', (page) => searched(page, 'user', '[role=option]')],
  ['the search without hits', (page) => searched(page, 'qqqzzz', '.find :text("Nothing")')],
  ['the address of the MCP server', openMcp],
  ['the form of Try it', openTry],
  ['the form of Try it with the example', filledTry],
  ['the answer in Try it', answeredTry],
  ['the answer in Try it that did not come', failedTry],
  ['the word that something could not be loaded', complaint],
];

describe('what opens in front of a page', () => {
  const visit = shared();

  it.each(dialogs)('gives axe nothing to object to: %s', async (_, act) => {
    const { page } = await visit('operation/operation-createrole');
    await act(page);
    const found: string[] = [];
    for (const [name, view] of Object.entries(views)) {
      await page.setViewportSize(view);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        const findings = await axeFindings(page, { within: 'dialog[open]' });
        found.push(
          ...findings.map(({ rule, target }) => `${name}, ${colorScheme}: ${rule} ${target}`),
        );
      }
    }
    expect(found).toEqual([]);
  });

  it('can be told apart where the system chooses the colours', async () => {
    const { page } = await visit('operation/operation-createrole');
    await page.emulateMedia({ forcedColors: 'active' });
    await filledTry(page);
    expect(await page.locator('.try .main').evaluate(isLegible)).toBe(true);
    await page.keyboard.press('Escape');
    await searched(page, 'user', '[role=option]');
    const looks = await page
      .locator('[role=option]')
      .evaluateAll((all) => all.slice(0, 2).map((each) => getComputedStyle(each).outlineStyle));
    expect(looks).toEqual(['solid', 'none']);
    await page.emulateMedia({ forcedColors: null });
  });
});

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox').waitFor();
}

async function searched(page: Page, text: string, shown: string): Promise<void> {
  await openSearch(page);
  await page.getByRole('combobox').fill(text);
  await page.locator(shown).first().waitFor();
}

async function openMcp(page: Page): Promise<void> {
  await page.locator('[data-dialog]').click();
  await page.locator('dialog details').first().waitFor();
  for (const summary of await page.locator('dialog summary').all()) await summary.click();
}

async function openTry(page: Page): Promise<void> {
  await page.locator('[data-try]').click();
  await page.locator('#try-base').waitFor();
}

async function filledTry(page: Page): Promise<void> {
  await openTry(page);
  await page.getByRole('button', { name: 'Fill with the example' }).click();
}

async function answeredTry(page: Page): Promise<void> {
  await page.route('**/v1/Roles', (route) =>
    route.fulfill({ status: 404, json: { code: 20404, message: 'Not found', status: 404 } }),
  );
  await sent(page);
  await page.getByText('Answer: 404').waitFor();
  await page.unroute('**/v1/Roles');
}

async function failedTry(page: Page): Promise<void> {
  await page.route('**/v1/Roles', (route) => route.abort());
  await sent(page);
  await page.locator('.try [role=alert]').waitFor();
  await page.unroute('**/v1/Roles');
}

async function sent(page: Page): Promise<void> {
  await filledTry(page);
  await page.locator('#try-base').fill(new URL(page.url()).origin);
  await page.locator('#try-user').fill('someone');
  await page.locator('#try-secret').fill('secret');
  await page.getByRole('button', { name: 'Send' }).click();
}

async function complaint(page: Page): Promise<void> {
  await page.route('**/search-*.js', (route) => route.abort());
  // The browser may have the script of the tests before at hand, and ask nobody.
  await page.reload();
  await page.keyboard.press('/');
  await page.getByText('It could not be loaded.').waitFor();
  await page.unroute('**/search-*.js');
}

/** Runs in the page. */
function isLegible(element: Element): boolean {
  const { color, backgroundColor } = getComputedStyle(element);
  return color !== backgroundColor;
}
