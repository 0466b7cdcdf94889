import type { Change, OperationLink, Reference } from '../../reference/reference.ts';
import { html, joined, type Html, type HtmlValue } from '../html/html.ts';
import { proseInline } from '../html/prose.ts';
import { hrefOf, type Site } from '../shell/site.ts';

/** Changes as they come: the model has the breaking ones first. */
export function changeList(changes: readonly Change[], site: Site): Html {
  if (changes.length === 0) return html``;
  return html`<ul class="f">
    ${changes.map((change) => changeItem(change, site))}
  </ul>`;
}

function changeItem(change: Change, site: Site): Html {
  const { level, kind, text, places, operations } = change;
  return html`<li>
    ${level === 'major' && html`<strong>Breaking</strong> `}<span>${kinds[kind]}</span>
    ${proseInline(text)}${places > 1 && ` In ${places} places.`} ${affected(operations, site)}
  </li>`;
}

const kinds: Readonly<Record<Change['kind'], string>> = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
};

function affected(ids: readonly string[], site: Site): HtmlValue {
  if (ids.length === 0) return '';
  const links = joined(
    ids.map((id) => operation(id, site)),
    ', ',
  );
  if (ids.length <= shownAtOnce) return html`<p class="q">${links}</p>`;
  return html`<details>
    <summary>${ids.length} operations</summary>
    <p class="q">${links}</p>
  </details>`;
}

const shownAtOnce = 4;

/** A link, or the id alone of what is there no more. */
function operation(id: string, site: Site): Html {
  const found = pagesOf(site.reference).get(id);
  if (found === undefined) return html`<code>${id}</code>`;
  return html`<a href="${hrefOf(found.path, site)}" title="${found.title}">${id}</a>`;
}

const byReference = new WeakMap<Reference, ReadonlyMap<string, OperationLink>>();

function pagesOf(reference: Reference): ReadonlyMap<string, OperationLink> {
  const known = byReference.get(reference);
  if (known !== undefined) return known;
  const { operations, events } = reference;
  const pages = new Map([...events, ...operations].map((page) => [page.id, page]));
  byReference.set(reference, pages);
  return pages;
}
