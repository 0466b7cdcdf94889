import { describeDocument } from '../../../src/description/description.ts';
import type { OpenApiDocument } from '../../../src/description/document.ts';
import { joined, type Html } from '../../../src/portal/html/html.ts';
import { pageContent } from '../../../src/portal/pages/page-content.ts';
import type { PageContent } from '../../../src/portal/shell/page-content.ts';
import type { Site } from '../../../src/portal/shell/site.ts';
import { sitePagesOf } from '../../../src/reference/markdown/markdown.ts';
import { referenceOf, type Revision } from '../../../src/reference/reference.ts';

/** A site at `/docs` whose assets have short names. */
export function siteOf(document: OpenApiDocument, revisions: readonly Revision[] = []): Site {
  return {
    reference: referenceOf(describeDocument(document), { revisions }),
    url: 'https://docs.test',
    base: '/docs',
    apiUrl: '',
    live: false,
    mcp: { name: 'Pets MCP server', command: undefined },
    assets: {
      'portal.js': 'a.js',
      'search.js': 'b.js',
      'try.js': 'c.js',
      'live.js': 'd.js',
      'tools.css': 'f.css',
    },
    inlined: { style: { text: 'a{}', hash: 'sha256-a' }, script: { text: '0', hash: 'sha256-b' } },
  };
}

/** The page at a path of the site. */
export function pageAt(site: Site, path: string): PageContent {
  const page = sitePagesOf(site.reference).find((each) => each.path === path);
  if (page === undefined) throw new Error(`There is no page at ${path}.`);
  return pageContent(page, site);
}

/** All of the page but the code beside it. */
export function textPartAt(site: Site, path: string): Html {
  const { main, more } = pageAt(site, path);
  return joined([main, more], '');
}

/** What a reader sees of HTML, its white space as single spaces. */
export function textOf(html: { readonly text: string } | undefined): string {
  return (html?.text ?? '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,:;)])/g, '')
    .trim();
}

/** The links of HTML as "text → address". */
export function linksOf(html: { readonly text: string }): readonly string[] {
  return [...html.text.matchAll(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)<\/a/gs)].map(
    ([, href, text = '']) => `${textOf({ text })} → ${href}`,
  );
}

/** The headings of HTML as "2 Servers". */
export function headingsOf(html: { readonly text: string }): readonly string[] {
  return [...html.text.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1/gs)].map(
    ([, level, text = '']) => `${level} ${textOf({ text })}`,
  );
}
