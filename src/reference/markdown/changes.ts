import { revisionPage } from '../history.ts';
import type { Change, HistoryLine, Reference, Revision } from '../model.ts';
import { blocks, item, section, type HrefOf } from './blocks.ts';
import { contained } from './contained.ts';
import { code, link, oneLine, plain } from './text.ts';

/** All revisions with what each has changed. */
export function changesMarkdown({ revisions }: Reference, hrefOf: HrefOf): string {
  return blocks(
    '# Changes',
    revisions.length === 0 ? 'No earlier version is known.' : undefined,
    revisions.map((revision) => {
      const { title, path } = revisionPage(revision);
      return section(
        `## ${plain(revision.date)}: ${link(title, hrefOf(path))}`,
        revision.changes.map((change) => changeItem(change, '')).join('\n') ||
          'Nothing that calls can notice.',
      );
    }),
  );
}

export function revisionMarkdown(
  { title, date, version, changes }: Revision,
  { operations }: Reference,
  hrefOf: HrefOf,
): string {
  const pages = new Map(operations.map((operation) => [operation.id, operation]));
  const items = changes.map((change) => {
    const touched = change.operations.map((id) => {
      const page = pages.get(id);
      return page === undefined ? code(id) : link(id, hrefOf(page.path));
    });
    return changeItem(change, touched.length > 0 ? `(${touched.join(', ')})` : '');
  });
  return blocks(
    `# ${plain(title)}`,
    `${plain(date)}, version ${plain(version)}. ${link('All changes', hrefOf('changes'))}.`,
    items.join('\n') || 'Nothing that calls can notice.',
  );
}

export function historyItem({ date, revision, change }: HistoryLine, hrefOf: HrefOf): string {
  return item(link(date, hrefOf(revision.path)), changeText(change));
}

function changeItem(change: Change, more: string): string {
  return `- ${changeText(change)}${more === '' ? '' : ` ${more}`}`;
}

function changeText({ level, text, places }: Change): string {
  const breaking = level === 'major' ? '**Breaking:** ' : '';
  return `${breaking}${contained(oneLine(text))}${places > 1 ? ` (in ${places} places)` : ''}`;
}
