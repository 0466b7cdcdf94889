import type { OperationLink, PageLink } from '../../reference/model.ts';
import { html, joined, type Html } from '../html/html.ts';
import { hrefOf, type Site } from '../shell/site.ts';

export function pageLink({ title, path }: PageLink, site: Site): Html {
  return html`<a href="${hrefOf(path, site)}">${title}</a>`;
}

/** Method and title; the path template is its tooltip, for many titles are alike. */
export function operationLink(link: OperationLink, site: Site): Html {
  return html`<a href="${hrefOf(link.path, site)}" title="${link.template}"
    >${methodMark(link.method)} ${link.title}</a
  >`;
}

/** "GET", in the colour of what it does. */
export function methodMark(method: string): Html {
  return html`<b class="${colours[method] ?? 'm'}">${method}</b>`;
}

/** A path template that may go on in a new line before each of its steps. */
export function pathText(template: string): Html {
  return joined(template.split(/(?<=.)(?=\/)/), html`<wbr />`);
}

/** Reading is calm and deleting is not. */
const colours: Readonly<Record<string, string>> = { GET: 'm g', DELETE: 'm d' };
