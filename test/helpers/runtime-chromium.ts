import { chromium } from 'playwright-core';

/** Quiet and alone: nothing is fetched that the page does not ask for. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens the site of this module in a browser with a profile of its own, and gives what its `answer` becomes. */
export async function answerOfPage(binary: string, module: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: binary, headless: true, args: flags });
  try {
    const page = await browser.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    page.on('crash', () => void browser.close());
    await page.goto(new URL('/', module).href);
    // As text, since a test runner may rewrite the imports of its own functions.
    const program = `import(${JSON.stringify(module)}).then(({ answer }) => answer)`;
    const answer: unknown = await page.evaluate(program);
    if (errors.length > 0)
      throw new AggregateError(errors, `The page has errors: ${errors.join('\n')}`);
    return String(answer);
  } finally {
    await browser.close();
  }
}
