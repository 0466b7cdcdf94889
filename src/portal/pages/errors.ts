import { STATUS_CODES } from 'node:http';
import { whoAnswers, type FaultDoc, type OperationLink } from '../../reference/reference.ts';
import { html, joined, type Html, type HtmlValue } from '../html/html.ts';
import { proseInline, proseItem } from '../html/prose.ts';
import type { PageContent } from '../shell/shell.ts';
import { hrefOf, type Site } from '../shell/site.ts';

/** The dictionary of faults: by status, as a program meets them, and by code within one. */
export function errorsPage(site: Site): PageContent {
  const { faults } = site.reference;
  // Sorting puts what is undefined last by itself.
  const statuses = [...new Set(faults.map(({ status }) => status))].toSorted(
    (one = 0, other = 0) => one - other,
  );
  const groups = statuses.map((status) => ({
    status,
    rows: faults.filter((fault) => fault.status === status),
  }));
  return {
    path: 'errors',
    title: 'Errors',
    description: `What each of ${faults.length} error codes means and what to do about it.`,
    main: html`
      <h1>Errors</h1>
      ${
        faults.length === 0
          ? html`<p>The document names no error codes.</p>`
          : html`<p>
              ${faults.length} error codes, by the HTTP status of the answer that has them in its
              body.
            </p>`
      }
      ${groups.length > 1 && contents(groups)} ${groups.map((group) => statusSection(group, site))}
    `,
  };
}

interface StatusGroup {
  readonly status: number | undefined;
  readonly rows: readonly FaultDoc[];
}

function contents(groups: readonly StatusGroup[]): Html {
  return html`<ul>
    ${groups.map(
      ({ status, rows }) =>
        html`<li><a href="#${anchorOf(status)}">${nameOf(status)}</a>: ${rows.length}</li>`,
    )}
  </ul>`;
}

function statusSection({ status, rows }: StatusGroup, site: Site): Html {
  return html`<h2 id="${anchorOf(status)}">${nameOf(status)}</h2>
    ${
      status === undefined &&
      html`<p>No answer of this API has these: SDKs, webhooks and delivery reports do.</p>`
    }
    <ul class="f">
      ${rows.map((fault) => faultItem(fault, site))}
    </ul>`;
}

function anchorOf(status: number | undefined): string {
  return status === undefined ? 'no-status' : `status-${status}`;
}

function nameOf(status: number | undefined): string {
  if (status === undefined) return 'Without a status';
  return `${status} ${STATUS_CODES[status] ?? ''}`.trim();
}

function faultItem(fault: FaultDoc, site: Site): Html {
  const { code, anchor, title, meaning, action, operations } = fault;
  return html`<li id="${anchor}">
    <a href="#${anchor}"><code>${code}</code></a> <b>${title}</b>
    ${proseItem(meaning)} ${action !== '' && html`<p><b>What to do:</b> ${proseInline(action)}</p>`}
    ${
      operations.length > 0
        ? operationsOf(operations, site)
        : html`<p class="q">${whoAnswers(fault)}</p>`
    }
  </li>`;
}

function operationsOf(operations: readonly OperationLink[], site: Site): HtmlValue {
  const links = joined(
    operations.map(
      ({ id, path, title }) => html`<a href="${hrefOf(path, site)}" title="${title}">${id}</a>`,
    ),
    ', ',
  );
  if (operations.length <= shownAtOnce) return html`<p class="q">Answered by ${links}.</p>`;
  return html`<details>
    <summary>Answered by ${operations.length} operations</summary>
    <p class="q">${links}</p>
  </details>`;
}

const shownAtOnce = 6;
