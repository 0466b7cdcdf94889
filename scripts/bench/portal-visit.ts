import type { Browser, CDPSession, Page } from 'playwright-core';
import { axeFindings } from '../../test/helpers/portal-axe.ts';
import { watchedPage } from '../../test/helpers/portal-browser.ts';

/** What one first visit of a page costs. */
export interface Visit {
  /** Of bodies and headers as they came over the wire. */
  readonly kilobytes: number;
  /** From the start of the visit to the largest paint, in milliseconds. */
  readonly largestPaint: number;
  readonly elements: number;
  readonly axeRules: number;
  readonly axeNodes: number;
  /** Names of other hosts that were asked for. */
  readonly hosts: readonly string[];
  /** What a reader sees of it. */
  readonly text: string;
}

/** Medians of the visits of one page. */
export interface Seen extends Omit<Visit, 'text'> {
  readonly name: string;
  readonly ours: boolean;
}

/** A middling phone on a good mobile network. */
const slowdown = 4;
const network = {
  offline: false,
  latency: 40,
  downloadThroughput: 10_000_000 / 8,
  uploadThroughput: 10_000_000 / 8,
};

/** So long must nothing new be painted or loaded until a page counts as complete. */
const quiet = 3000;
const patience = 90_000;

/** Opens the page in a profile of its own, slowed down, until it is complete; then looks at it. */
export async function visit(browser: Browser, origin: string, url: string): Promise<Visit> {
  const watched = await watchedPage(browser, origin);
  try {
    const { page } = watched;
    const session = await page.context().newCDPSession(page);
    const loaded = await counting(session);
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(recordPaints);
    await page.goto(url, { waitUntil: 'load', timeout: patience });
    const largestPaint = await lastPaint(page, loaded);
    const elements = await page.evaluate<number>('document.querySelectorAll("*").length');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const findings = await axeFindings(page);
    return {
      kilobytes: loaded.bytes() / 1000,
      largestPaint,
      elements,
      axeRules: new Set(findings.map(({ rule }) => rule)).size,
      axeNodes: findings.length,
      text: await page.evaluate<string>('document.body.innerText'),
      hosts: [...new Set(watched.elsewhere.map((each) => new URL(each).host))],
    };
  } finally {
    await watched.close();
  }
}

interface Loaded {
  readonly bytes: () => number;
  /** When something last came, by `performance.now`. */
  readonly last: () => number;
}

async function counting(session: CDPSession): Promise<Loaded> {
  let [bytes, last] = [0, performance.now()];
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    last = performance.now();
  });
  return { bytes: () => bytes, last: () => last };
}

/** As text, since a page knows nothing of what this file imports. */
const recordPaints = `
  window.paints = [];
  window.lastTask = 0;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.paints.push(startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.lastTask = entry.startTime + entry.duration;
  }).observe({ type: 'longtask', buffered: true });
`;

/** The browser names larger and larger ones, so the last of a page at rest is the largest. */
async function lastPaint(page: Page, loaded: Loaded): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < patience) {
    const [paint, rest] = await page.evaluate<readonly [number, number]>(
      '[paints.at(-1) ?? 0, performance.now() - Math.max(lastTask, paints.at(-1) ?? 0)]',
    );
    const still = Math.min(rest, performance.now() - loaded.last());
    if (paint > 0 && still > quiet) return paint;
    await page.waitForTimeout(250);
  }
  throw new Error(`${page.url()} is not at rest after ${patience} ms.`);
}
