import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** One thing that axe has against a page. */
export interface AxeFinding {
  readonly rule: string;
  readonly impact: string;
  /** Selector of the element. */
  readonly target: string;
  readonly summary: string;
}

export interface AxeScope {
  /** Selector of the only element that is looked at; the whole page when left out. */
  readonly within?: string;
  /** Nothing but the rules whose answer colours can change. */
  readonly coloursAlone?: boolean;
}

const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe has against the page as it is now. */
export async function axeFindings(
  page: Page,
  { within = ':root', coloursAlone = false }: AxeScope = {},
): Promise<readonly AxeFinding[]> {
  if (!(await page.evaluate<boolean>('typeof axe === "object"'))) {
    await page.evaluate(axe.source);
    await page.evaluate(`axe.configure({ rules: ${JSON.stringify(ofLooks)} })`);
  }
  await page.evaluate(markLooks);
  const options = JSON.stringify({
    resultTypes: ['violations'],
    ...(coloursAlone && { runOnly: colourRules }),
  });
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(${JSON.stringify(within)}, ${options})`,
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      rule: id,
      impact: impact ?? 'unknown',
      target: target.flat().join(' '),
      summary: failureSummary ?? '',
    })),
  );
}

/**
 * Contrast is of colours and size, it takes most of axe's time, and a page of errors has 2,000 texts
 * in some 30 looks: it is asked of one text of each.
 */
const ofLooks = [{ id: 'color-contrast', selector: '[data-look]' }];

/** Runs in the page. */
function markLooks(): void {
  const seen = new Set<string>();
  const backgrounds = new Map<Element | null, string>([[null, '']]);
  for (const element of document.querySelectorAll('*')) {
    const { color, fontSize, fontWeight, opacity, backgroundColor, backgroundImage } =
      getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const above = backgrounds.get(element.parentElement) ?? '';
    const background = own === 'rgba(0, 0, 0, 0) none 1' ? above : `${above}, ${own}`;
    backgrounds.set(element, background);
    const hasText =
      element.matches('input,select,textarea') ||
      [...element.childNodes].some(
        ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
      );
    const look = [color, fontSize, fontWeight, background].join();
    const isNew = hasText && element.checkVisibility() && !seen.has(look);
    if (isNew) seen.add(look);
    element.toggleAttribute('data-look', isNew);
  }
}
