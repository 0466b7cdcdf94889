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
  return html`<nav id="nav" popover aria-label="Reference">
    <ul>
      ${groups}
    </ul>
  </nav>`;
}

function groupOf(each: GroupPage, site: Site, current: string, group: string | undefined): Html {
  const own = linkOf(each, site, current, each.title);
  if (each.path !== group && each.path !== current) return html`<li>${own}</li>`;
  const links = [...each.operations, ...each.events];
  return html`<li>
    ${own}
    <ul>
      ${links.map((link) => html`<li>${linkOf(link, site, current, operationOf(link))}</li>`)}
    </ul>
  </li>`;
}

function operationOf({ method, title }: OperationLink): Html {
  return html`${methodMark(method)} ${title}`;
}

function linkOf(
  { path }: GroupPage | OperationLink,
  site: Site,
  current: string,
  text: Html | string,
): Html {
  const mark = path === current && html` aria-current="page"`;
  return html`<a href="${hrefOf(path, site)}" ${mark}>${text}</a>`;
}
