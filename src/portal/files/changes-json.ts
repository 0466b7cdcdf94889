import type { Change, Reference, Revision } from '../../reference/reference.ts';
import type { TextFileOptions } from '../options.ts';
import { pageUrl } from './addresses.ts';

/** All revisions, the newest first, for programs that watch for changes. */
export function changesJson({ revisions }: Reference, options: TextFileOptions): object {
  return { data: revisions.map((revision) => revisionJson(revision, options)) };
}

function revisionJson(revision: Revision, options: TextFileOptions): object {
  const { id, title, date, version, changes } = revision;
  return {
    id,
    url: pageUrl(`changes/${id}`, options),
    title,
    date,
    version,
    breaking: changes.some(({ level }) => level === 'major'),
    content: changes.map(({ text }) => `- ${text}`).join('\n'),
    changes: changes.map(changeJson),
  };
}

/** "status" and "breaking" as other portals name them. */
function changeJson({ level, kind, text, places, operations }: Change): object {
  return { status: kind, breaking: level === 'major', level, text, places, operations };
}
