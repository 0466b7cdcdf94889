import { hooks } from '../hooks.ts';
import { html, type Html } from '../html/html.ts';
import { apiUrlOf } from './api-url.ts';
import { head, markdownOf } from './head.ts';
import { mainOf } from './main.ts';
import { navigation } from './navigation.ts';
import type { PageContent } from './page-content.ts';
import { hrefOf, type Site } from './site.ts';

export type { PageContent } from './page-content.ts';

/** A whole file: head, top bar, navigation, the page and its end. */
export function shell(page: PageContent, site: Site): string {
  return html`<!doctype html>
    <html lang="en" ${hooks.api}="${apiUrlOf(site)}">
      ${head(page, site)}
      <body>
        <a class="j" href="#main">Skip to content</a>
        ${topBar(page, site)}${navigation(site, page.path, page.group)} ${mainOf(page)}
        ${footer(page, site)}
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
  return html`<header>
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
