import { html, type Html } from '../html/html.ts';
import { rawText } from '../html/raw-text.ts';
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
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(site.inlined)}" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>${title === name ? name : `${title} · ${name}`}</title>
    ${summary !== '' && html`<meta name="description" content="${summary}" />`}
    <link rel="canonical" href="${absoluteOf(path, site)}" />
    ${hasMarkdown && markdown}
    <link rel="icon" href="${icon}" />
    ${firstPaint(site)}${script('portal.js', site)}${site.live && script('live.js', site)}
  </head>`;
}

/** Where the Markdown twin of a page is. */
export function markdownOf(path: string): string {
  return `${path === '' ? 'index' : path}.md`;
}

/** All that it needs stands here: it waits for no other file. */
function firstPaint({ inlined: { style, script: first } }: Site): Html {
  return html`${rawText('style', style.text)}${rawText('script', first.text)}`;
}

/** None is waited for: a page shows all that it says without them. */
function script(name: 'portal.js' | 'live.js', site: Site): Html {
  return html`<script type="module" async src="${hrefOf(site.assets[name], site)}"></script>`;
}
