import { hooks } from '../hooks.ts';
import { html, type Html } from '../html/html.ts';
import { apiUrlOf } from './api-url.ts';
import { head, markdownOf } from './head.ts';
import { mainOf } from './main.ts';
import { navigation } from './navigation.ts';
import type { PageContent } from './page-content.ts';
import { hrefOf, type Site } from './site.ts';

export type { PageContent } from './page-content.ts';

/**
 * A whole file. The page stands before the navigation, and scripts at the end, so that the first paint
 * has less to wait for; slots put the navigation in its place, for eyes, Tab and screen readers alike.
 */
export function shell(page: PageContent, site: Site): string {
  return html`<!doctype html>
    <html lang="en" ${hooks.api}="${apiUrlOf(site)}">
      ${head(page, site)}
      <body>
        <template shadowrootmode="open"><slot name="h"></slot><slot></slot></template>
        <a slot="h" class="j" href="#main">Skip to content</a>
        ${topBar(page, site)} ${mainOf(page, site)} ${navigation(site, page.path, page.group)}
        ${footer(page, site)} ${script('portal.js', site)}${site.live && script('live.js', site)}
      </body>
    </html>`.text;
}

const siteLinks: readonly (readonly [path: string, title: string])[] = [
  ['authentication', 'Authentication'],
  ['errors', 'Errors'],
  ['servers', 'Servers'],
  ['changes', 'Changes'],
];

function topBar({ path }: PageContent, site: Site): Html {
  const links = siteLinks.map(
    ([to, title]) =>
      html`<a href="${hrefOf(to, site)}" ${to === path && html` aria-current="page"`}
        >${title}</a
      > `,
  );
  return html`<header slot="h">
    <button class="z" popovertarget="nav">Menu</button>
    <a href="${hrefOf('', site)}">${site.reference.title}</a>
    <button ${hooks.search} aria-keyshortcuts="/ Control+K">Search <kbd>/</kbd></button>
    <nav aria-label="Site">${links}</nav>
    <button ${hooks.theme}><span>Theme: </span>auto</button>
  </header>`;
}

function footer({ path, hasMarkdown = true }: PageContent, site: Site): Html {
  const files = [
    ...(hasMarkdown ? [[markdownOf(path), 'This page as Markdown']] : []),
    ['llms.txt', 'llms.txt'],
    ['openapi.json', 'openapi.json'],
  ].map(([file = '', title]) => html`<a href="${hrefOf(file, site)}">${title}</a> `);
  return html`<footer>${files}</footer>`;
}

/** None is waited for: a page shows all that it says without them. */
function script(name: 'portal.js' | 'live.js', site: Site): Html {
  return html`<script type="module" async src="${hrefOf(site.assets[name], site)}"></script>`;
}
