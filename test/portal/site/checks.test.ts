import { describe, expect, it, onTestFinished } from 'vitest';
import { axeFindings } from '../../helpers/portal-axe.ts';
import { watchedPage, type WatchedPage } from '../../helpers/portal-browser.ts';
import { browsing } from '../../helpers/portal-reading.ts';
import { serveSite, type SiteFiles } from '../../helpers/portal-server.ts';
import { htmlProblems } from './html-validity.ts';
import {
  foreignLoads,
  idProblems,
  linkProblems,
  listProblems,
  markdownProblems,
  missingFromSite,
  readSite,
  type ReadSite,
} from './site-problems.ts';
import { base, smallSite } from './small-site.ts';

type Check = (site: ReadSite) => readonly string[];
type Fault = readonly [name: string, check: Check, path: string, from: string, to: string];

const checks: readonly Check[] = [
  foreignLoads,
  idProblems,
  linkProblems,
  listProblems,
  markdownProblems,
  missingFromSite,
];

const faults: readonly Fault[] = [
  ['a page that is not there', linkProblems, 'index.html', '/page#', '/pages#'],
  ['an id that is not there', linkProblems, 'index.html', '#second-part', '#third-part'],
  ['an id of its own that is not there', linkProblems, 'index.html', '#top', '#bottom'],
  ['a style that is not there', linkProblems, 'page/index.html', 'style.css', 'styles.css'],
  [
    'what a slash more would break',
    linkProblems,
    'page/index.html',
    '="/doc/conversations/st',
    '="st',
  ],
  ['a link above the site', linkProblems, 'page/index.html', '"/doc/conversations"', '"/"'],
  ['a link of Markdown', markdownProblems, 'index.md', 'page.md', 'pages.md'],
  ['a link of llms.txt', markdownProblems, 'llms.txt', 'page.md', 'other.md'],
  ['a page of the sitemap', listProblems, 'sitemap.xml', 's/page<', 's/pages<'],
  ['a sitemap of another host', listProblems, 'sitemap.xml', '//docs.test', '//docs.example'],
  ['a page the sitemap lacks', missingFromSite, 'sitemap.xml', 's/page<', 's<'],
  ['a page that nothing leads to', missingFromSite, 'index.html', '/page#second-part', '#top'],
  ['a page without its twin', missingFromSite, 'page/index.html', 'text/markdown', 'text/plain'],
  ['a page with another name', missingFromSite, 'page/index.html', 'ns/page"', 'ns"'],
  ['an id twice', idProblems, 'page/index.html', 'id="second-part"', 'id="name"'],
  ['a label of nothing', idProblems, 'page/index.html', 'for="name"', 'for="names"'],
  ['a foreign style', foreignLoads, 'index.html', '"/doc/conversations/s', '"https://cdn.test/s'],
  [
    'a foreign script',
    foreignLoads,
    'index.html',
    '<main>',
    '<script src="//cdn.test/a.js"></script><main>',
  ],
  [
    'a foreign picture',
    foreignLoads,
    'index.html',
    '<h1',
    '<img src="//cdn.test/a.png" alt=""><h1',
  ],
  [
    'a foreign font',
    foreignLoads,
    'style.css',
    'a {',
    '@font-face { src: url(//cdn.test/f.woff2) } a {',
  ],
];

describe('the checks of a site', () => {
  it('have nothing against a sound one', async () => {
    const site = await readSite(smallSite(), base);
    expect(checks.flatMap((check) => check(site))).toEqual([]);
    for (const path of site.pages.keys()) {
      expect(await htmlProblems(String(site.files.get(path)))).toEqual([]);
    }
  });

  it.each(faults)('see %s', async (_, check, path, from, to) => {
    const site = await readSite(smallSite(path, edit(from, to)), base);
    expect(check(site)).not.toEqual([]);
    expect(check(site).join('\n')).toMatch(/^(?:index|page|sitemap|llms|style)/);
  });

  it.each([
    ['an element that is not closed', 'close-order', '</h1>', ''],
    ['a list item without a list', 'element-permitted-parent', '<h1', '<li>x</li><h1'],
    ['a bare ampersand', 'no-raw-characters', '&amp;', '&'],
    ['a value that the attribute has not', 'attribute-allowed-values', '"text"', '"txt"'],
  ])('see %s in HTML', async (_, rule, from, to) => {
    const files = smallSite('page/index.html', edit(from, to));
    const problems = await htmlProblems(String(files.get('page/index.html')));
    expect(problems.join('\n')).toContain(` ${rule}: `);
  });
});

describe('the checks in a browser', () => {
  const browser = browsing();

  it('have nothing against a sound page', async () => {
    const watched = await opened(smallSite());
    expect(await axeFindings(watched.page)).toEqual([]);
    expect(watched).toMatchObject({ elsewhere: [], complaints: [] });
  });

  it.each([
    [
      'a picture without text',
      'image-alt',
      '<h1',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><h1',
    ],
    ['a page without language', 'html-has-lang', ' lang="en"', ''],
    ['a page without main', 'region', 'main>', 'div>'],
  ])('see %s', async (_, rule, from, to) => {
    const { page } = await opened(smallSite('index.html', edit(from, to)));
    expect((await axeFindings(page)).map((finding) => finding.rule)).toContain(rule);
  });

  it('see text that is pale in the dark alone', async () => {
    const { page } = await opened(smallSite('style.css', edit('#eee', '#333')));
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    const found = await axeFindings(page, { coloursAlone: true });
    expect(found.map(({ rule }) => rule)).toContain('color-contrast');
  });

  it('see requests to other hosts, and reach none', async () => {
    const script = '<script src="https://example.com/a.js"></script><h1';
    const { elsewhere, complaints } = await opened(smallSite('index.html', edit('<h1', script)));
    expect(elsewhere).toEqual(['https://example.com/a.js']);
    expect(complaints.join()).toContain('ERR_NAME_NOT_RESOLVED');
  });

  it.each([
    ['an error of a script', '<script>throw new Error("planted")</script>', 'planted'],
    ['a style that is not there', '<link rel="stylesheet" href="none.css">', '404'],
  ])('see %s', async (_, planted, said) => {
    const { complaints } = await opened(
      smallSite('index.html', edit('</head>', `${planted}</head>`)),
    );
    expect(complaints.join()).toContain(said);
  });

  it('see what the content security policy forbids', async () => {
    const files = smallSite('index.html', edit('</head>', '<script>1</script></head>'));
    const { page, complaints } = await opened(files, {
      'content-security-policy': "default-src 'none'; style-src 'self'; script-src 'self'",
    });
    expect(complaints.join()).toContain('Content Security Policy');
    // The check itself is not what it forbids.
    expect(await axeFindings(page)).toEqual([]);
  });

  it('run no script where there is none', async () => {
    const script = '<script>document.title = "run"</script></head>';
    const files = smallSite('index.html', edit('</head>', script));
    const { page } = await opened(files, {}, false);
    expect(await page.title()).toBe('Small');
  });

  async function opened(
    files: SiteFiles,
    headers: Readonly<Record<string, string>> = {},
    javaScript = true,
  ): Promise<WatchedPage> {
    const served = await serveSite(files, { headers });
    onTestFinished(() => served.close());
    const watched = await watchedPage(browser(), served.origin, { javaScript });
    onTestFinished(() => watched.close());
    await watched.page.goto(served.url, { waitUntil: 'load' });
    return watched;
  }
});

function edit(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`There is no ${from} to be changed.`);
    return text.replaceAll(from, to);
  };
}
