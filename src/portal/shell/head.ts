import { html, type Html } from '../html/html.ts';
import { rawText } from '../html/raw-text.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { firstPainted } from './first-paint.ts';
import type { PageContent } from './page-content.ts';
import { plainText } from './plain-text.ts';
import { absoluteOf, hrefOf, type Site } from './site.ts';

/** None, and no request for one. */
const icon = 'data:,';

export function head(page: PageContent, site: Site): Html {
  const { path, title, hasMarkdown = true } = page;
  const name = site.reference.title;
  const summary = plainText(page.description, 160);
  const markdown = html`<link
    rel="alternate"
    type="text/markdown"
    href="${hrefOf(markdownOf(path), site)}"
  />`;
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(site.inlined)}" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>${title === name ? name : `${title} · ${name}`}</title>
    ${summary !== '' && html`<meta name="description" content="${summary}" />`}
    <link rel="canonical" href="${absoluteOf(path, site)}" />
    ${hasMarkdown && markdown}
    <link rel="icon" href="${icon}" />
    <link rel="expect" href="#${firstPainted}" blocking="render" />
    ${rawText('style', site.inlined.style.text)}
  </head>`;
}

/** Where the Markdown twin of a page is. */
export function markdownOf(path: string): string {
  return `${path === '' ? 'index' : path}.md`;
}
