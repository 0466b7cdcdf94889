import type { SearchDocument } from './document.ts';
import type { Entry } from './entry.ts';
import { wordsOf } from './words.ts';

type Shown = 'kind' | 'id' | 'title' | 'path' | 'method' | 'template' | 'group';

export interface SearchHit extends Pick<SearchDocument, Shown> {
  /** Parameters, fields and attributes that were found, the best first; two at most. */
  readonly fields: readonly string[];
  /** What was found, in lower case and singular, for `markedParts`. */
  readonly marks: readonly string[];
}

export function hitOf(entry: Entry, found: ReadonlySet<string>): SearchHit {
  const { kind, id, title, path, method, template, group } = entry;
  const marks = [...found].toSorted((one, other) => other.length - one.length);
  const fields = fieldsOf(entry, found);
  return { kind, id, title, path, method, template, group, fields, marks };
}

/** Names with words that the title has not. */
function fieldsOf({ kind, id, title, asked, answered }: Entry, found: ReadonlySet<string>) {
  // The names of other pages are their keywords.
  if (kind === 'page' || found.size === 0) return [];
  const shown = new Set([id, title].flatMap(wordsOf));
  return [...new Set([...asked, ...answered])]
    .map((name) => ({ name, words: wordsOf(name).filter((word) => found.has(word)) }))
    .filter(({ words }) => words.some((word) => !shown.has(word)))
    .toSorted((one, other) => other.words.length - one.words.length)
    .slice(0, 2)
    .map(({ name }) => name);
}
