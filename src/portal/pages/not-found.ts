import { html } from '../html/html.ts';
import type { PageContent } from '../shell/shell.ts';
import { hrefOf, type Site } from '../shell/site.ts';

/** What a server shows for an address that is none. */
export function notFoundPage(site: Site): PageContent {
  return {
    path: '404',
    title: 'No such page',
    description: 'There is no page at this address.',
    hasMarkdown: false,
    main: html`
      <h1>No such page</h1>
      <p>
        There is no page at this address, or there is one no more. Search for it, look at the
        <a href="${hrefOf('changes', site)}">changes</a>, or begin at the
        <a href="${hrefOf('', site)}">front page</a>.
      </p>
    `,
  };
}
