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

/** Rules whose answer colours alone can change. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe has against the page as it is now; `rules` limits it to those. */
export async function axeFindings(
  page: Page,
  rules: readonly string[] = [],
): Promise<readonly AxeFinding[]> {
  const options = {
    resultTypes: ['violations'],
    ...(rules.length === 0 ? {} : { runOnly: { type: 'rule', values: rules } }),
  };
  if (!(await page.evaluate<boolean>('typeof axe === "object"'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
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
