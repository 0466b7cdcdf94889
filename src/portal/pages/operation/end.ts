import type { OperationLink, OperationPage, Related } from '../../../reference/model.ts';
import { html, type Html, type HtmlValue } from '../../html/html.ts';
import { proseInline } from '../../html/prose.ts';
import { operationLink } from '../../parts/links.ts';
import { hrefOf, type Site } from '../../shell/site.ts';

/** What to read next: related operations, what changed, and the neighbours. */
export function endOf(page: OperationPage, site: Site): Html {
  return html`${relatedOf(page, site)}${historyOf(page, site)}${neighbours(page, site)}`;
}

function relatedOf({ related }: OperationPage, site: Site): HtmlValue {
  if (related.length === 0) return '';
  return html`<h2>Related operations</h2>
    <ul>
      ${related.map((each) => relatedItem(each, site))}
    </ul>`;
}

function relatedItem({ operation, reason }: Related, site: Site): Html {
  return html`<li>
    ${operationLink(operation, site)}${reason !== '' && html`: ${proseInline(reason)}`}
  </li>`;
}

function historyOf({ history }: OperationPage, site: Site): HtmlValue {
  if (history.length === 0) return '';
  return html`<h2>History</h2>
    <ul>
      ${history.map(
        ({ revision, date, change }) =>
          html`<li>
            <a href="${hrefOf(revision.path, site)}">${date}</a> ${
              change.level === 'major' && html`<strong>Breaking</strong> `
            }${proseInline(change.text)}
          </li>`,
      )}
    </ul>`;
}

function neighbours({ previous, next }: OperationPage, site: Site): HtmlValue {
  if (previous === undefined && next === undefined) return '';
  return html`<nav class="b" aria-label="Neighbours">
    ${previous && neighbour(previous, 'prev', 'Previous', site)}
    ${next && neighbour(next, 'next', 'Next', site)}
  </nav>`;
}

function neighbour(
  { path, title }: OperationLink,
  rel: 'prev' | 'next',
  label: string,
  site: Site,
): Html {
  return html`<a rel="${rel}" href="${hrefOf(path, site)}">${label}: ${title}</a>`;
}
