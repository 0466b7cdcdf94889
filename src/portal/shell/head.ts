import { html, type Html } from '../html/html.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
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
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>${title === name ? name : `${title} · ${name}`}</title>
    ${summary !== '' && html`<meta name="description" content="${summary}" />`}
    <link rel="canonical" href="${absoluteOf(path, site)}" />
    ${hasMarkdown && markdown}
    <link rel="icon" href="${icon}" />
    <link rel="stylesheet" href="${hrefOf(site.assets['portal.css'], site)}" />
    ${blockingScript('portal.js', site)}${site.live && script('live.js', site)}
  </head>`;
}

/** Where the Markdown twin of a page is. */
export function markdownOf(path: string): string {
  return `${path === '' ? 'index' : path}.md`;
}

/** Runs before the page is painted: it sets the scheme that the reader chose. */
function blockingScript(name: 'portal.js', site: Site): Html {
  const src = hrefOf(site.assets[name], site);
  return html`<script type="module" async blocking="render" src="${src}"></script>`;
}

function script(name: 'live.js', site: Site): Html {
  return html`<script type="module" src="${hrefOf(site.assets[name], site)}"></script>`;
}
