import type { Revision } from '../../reference/reference.ts';
import { html, type Html, type HtmlValue } from '../html/html.ts';
import type { PageContent } from '../shell/shell.ts';
import { hrefOf, type Site } from '../shell/site.ts';
import { changeList } from './change-list.ts';

/** Every revision of the document, the newest first. */
export function changesPage(site: Site): PageContent {
  const { revisions, title } = site.reference;
  return {
    path: 'changes',
    title: 'Changes',
    description: `What changed in ${title}, the newest first.`,
    main: html`
      <h1>Changes</h1>
      ${
        revisions.length === 0
          ? html`<p>No earlier version of the document is known.</p>`
          : html`<p>
              What changed from version to version:
              <a href="${hrefOf('changes.xml', site)}">feed</a>,
              <a href="${hrefOf('changes.json', site)}">JSON</a>.
            </p>`
      }
      ${revisions.slice(0, shownWhole).map((revision) => revisionEntry(revision, site))}
      ${earlier(revisions.slice(shownWhole), site)}
    `,
  };
}

/** One revision, with those before and after it. */
export function revisionPage(revision: Revision, site: Site): PageContent {
  const { revisions } = site.reference;
  const at = revisions.findIndex(({ id }) => id === revision.id);
  return {
    path: pathOf(revision),
    title: revision.title,
    description: `${countsOf(revision)} on ${revision.date}, version ${revision.version}.`,
    main: html`
      <h1>${revision.title}</h1>
      ${facts(revision)} ${changeList(revision.changes, site)}
      <nav aria-label="Revisions">
        ${neighbour(revisions[at + 1], 'Before', site)}
        ${neighbour(revisions[at - 1], 'After', site)}
      </nav>
    `,
  };
}

function revisionEntry(revision: Revision, site: Site): Html {
  const { title, changes } = revision;
  const shown = changes.slice(0, shownAtOnce);
  return html`<section>
    <h2><a href="${hrefOf(pathOf(revision), site)}">${title}</a></h2>
    ${facts(revision)} ${changeList(shown, site)}
    ${
      shown.length < changes.length &&
      html`<p><a href="${hrefOf(pathOf(revision), site)}">All ${changes.length} changes</a></p>`
    }
  </section>`;
}

/** A revision that touches everything stands whole on its own page. */
const shownAtOnce = 12;

/** Who looks for what is older knows what for: all 73 of a real history were 508 kB. */
const shownWhole = 10;

function earlier(revisions: readonly Revision[], site: Site): HtmlValue {
  if (revisions.length === 0) return '';
  return html`<h2>Earlier</h2>
    <ul>
      ${revisions.map(
        (revision) =>
          html`<li>
            <a href="${hrefOf(pathOf(revision), site)}">${revision.title}</a>
            ${facts(revision)}
          </li>`,
      )}
    </ul>`;
}

function pathOf({ id }: Revision): string {
  return `changes/${id}`;
}

function facts(revision: Revision): Html {
  const { date, version } = revision;
  return html`<p class="y">
    <time datetime="${date}">${date}</time>${version !== '' && html`, version ${version}`}:
    ${countsOf(revision)}
  </p>`;
}

/** "2 breaking, 5 added, 1 changed". */
function countsOf({ changes }: Revision): string {
  const counts = [
    ['breaking', changes.filter(({ level }) => level === 'major').length],
    ...kinds.map((kind) => [
      kind,
      changes.filter((change) => change.kind === kind && change.level !== 'major').length,
    ]),
  ];
  const shown = counts
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${count} ${name}`);
  return shown.length === 0 ? 'nothing that a caller meets' : shown.join(', ');
}

const kinds = ['added', 'changed', 'removed'] as const;

function neighbour(revision: Revision | undefined, label: string, site: Site): HtmlValue {
  if (revision === undefined) return '';
  return html`<a href="${hrefOf(pathOf(revision), site)}">${label}: ${revision.title}</a>`;
}
