import type { GroupPage, OperationLink } from '../../reference/reference.ts';
import { externalLink } from '../html/external-link.ts';
import { html, type Html, type HtmlValue } from '../html/html.ts';
import { prose } from '../html/prose.ts';
import { methodMark, pathText } from '../parts/links.ts';
import type { PageContent } from '../shell/shell.ts';
import { hrefOf, type Site } from '../shell/site.ts';

/** What a group of operations is about, and every one of them. */
export function groupPage(group: GroupPage, site: Site): PageContent {
  const { path, title, description, externalDocs, operations, events } = group;
  return {
    path,
    title,
    description,
    group: path,
    main: html`
      <h1>${title}</h1>
      ${prose(description, 2)}
      ${externalDocs && html`<p>${externalLink(externalDocs.url, externalDocs.description)}</p>`}
      ${operations.length > 0 && html`<h2 id="operations">Operations</h2>`}
      ${operationList(operations, site)} ${events.length > 0 && html`<h2 id="events">Events</h2>`}
      ${operationList(events, site)}
    `,
  };
}

/** Method, title and path of each; the name alone for events. */
export function operationList(links: readonly OperationLink[], site: Site): HtmlValue {
  if (links.length === 0) return '';
  return html`<ul class="f">
    ${links.map((link) => operationItem(link, site))}
  </ul>`;
}

function operationItem({ path, title, method, template }: OperationLink, site: Site): Html {
  return html`<li>
    ${methodMark(method)} <a href="${hrefOf(path, site)}">${title}</a>
    <span><code>${pathText(template)}</code></span>
  </li>`;
}
