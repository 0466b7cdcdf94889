import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumBinary } from './runtime-binaries.ts';

/** How a reader looks at a page. */
export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScript?: boolean;
  /** Such as "clipboard-read". */
  readonly permissions?: readonly string[];
}

export interface WatchedPage {
  readonly page: Page;
  /** Every address asked for that is not on the site's own host; none of them is reached. */
  readonly elsewhere: readonly string[];
  /** Errors of scripts and the console, violations of the content security policy, failed answers. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export const phone = { width: 375, height: 812 } as const;
export const desktop = { width: 1280, height: 900 } as const;

/** Quiet and alone: no host but this one has a name. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Debian's is installed where there is none and that is allowed. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await chromiumBinary();
  return chromium.launch({ executablePath, headless: true, args: flags });
}

/** A page with a profile of its own, which remembers what went wrong on it. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  {
    width = desktop.width,
    height = desktop.height,
    colorScheme = 'light',
    javaScript = true,
    permissions,
  }: View = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    colorScheme,
    javaScriptEnabled: javaScript,
    ...(permissions === undefined ? {} : { permissions: [...permissions] }),
  });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:|^wss?:/.test(url) && new URL(url).origin !== origin) elsewhere.push(url);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(origin).host) elsewhere.push(socket.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('crash', () => complaints.push('The page crashed.'));
  return { page, elsewhere, complaints, close: () => context.close() };
}
