import type { GroupPage, OperationLink } from '../../reference/model.ts';
import { html, type Html } from '../html/html.ts';
import { methodMark } from '../parts/links.ts';
import { hrefOf, type Site } from './site.ts';

/**
 * Every group; the operations of the one that the page is in, for those of all groups would be a
 * third of each page. The others are one click away, and stand open there.
 */
export function navigation(site: Site, path: string, group: string | undefined): Html {
  const groups = site.reference.groups.map((each) => groupOf(each, site, path, group));
  return html`<nav slot="h" id="nav" popover aria-label="Reference">
    <ul>
      ${groups}
    </ul>
  </nav>`;
}

function groupOf(each: GroupPage, site: Site, current: string, group: string | undefined): Html {
  const own = linkOf(each, site, current);
  if (each.path !== group && each.path !== current) return html`<li>${own}</li>`;
  return html`<li>
    ${own}
    <ul>
      ${[...each.operations, ...each.events].map((link) => itemOf(link, site, current))}
    </ul>
  </li>`;
}

/** Made once for each site: every page of a group has the same but for the mark of its own. */
const items = new WeakMap<Site, Map<OperationLink, Html>>();

function itemOf(link: OperationLink, site: Site, current: string): Html {
  if (link.path === current) return html`<li>${linkOf(link, site, current)}</li>`;
  const known = items.get(site) ?? new Map<OperationLink, Html>();
  items.set(site, known);
  const item = known.get(link) ?? html`<li>${linkOf(link, site, current)}</li>`;
  known.set(link, item);
  return item;
}

function linkOf(page: GroupPage | OperationLink, site: Site, current: string): Html {
  const mark = page.path === current && html` aria-current="page"`;
  const text = 'method' in page ? html`${methodMark(page.method)} ${page.title}` : page.title;
  return html`<a href="${hrefOf(page.path, site)}" ${mark}>${text}</a>`;
}
