import type { SearchDocument } from './document.ts';
import { joined, tokensOf, wordsOf, wordsOfToken } from './words.ts';

/** A document as the index keeps it: what is shown, and the words that tell it from others. */
export interface Entry extends Omit<SearchDocument, 'texts'> {
  /** Once each, sorted. */
  readonly words: readonly string[];
}

/** A text that more documents have, or a word that more of them say, tells none from another. */
const most = { text: 0.02, word: 0.1 };
/** Among few documents each may matter. */
const always = 10;

export function entriesOf(documents: readonly SearchDocument[]): readonly Entry[] {
  const texts = without(
    documents.map((document) => document.texts),
    most.text,
  );
  // Prose names parts of other documents; those are found where they belong.
  const names = new Set(
    documents.flatMap(({ id, asked, answered }) => [id, ...asked, ...answered]).map(joined),
  );
  const words = without(
    documents.map((document, at) => ownWords(document, texts[at] ?? [], names)),
    most.word,
  );
  return documents.map((document, at) => ({ ...document, words: (words[at] ?? []).toSorted() }));
}

/** Each set without what more than this part of them have. */
function without(
  sets: readonly (readonly string[])[],
  part: number,
): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const each of sets.flat()) counts.set(each, (counts.get(each) ?? 0) + 1);
  const limit = Math.max(sets.length * part, always);
  return sets.map((set) => set.filter((each) => (counts.get(each) ?? 0) <= limit));
}

/** Those that are not in its names; no numbers, and nothing as short as a unit. */
function ownWords(
  { id, title, template, asked, answered }: SearchDocument,
  texts: readonly string[],
  names: ReadonlySet<string>,
): readonly string[] {
  const known = new Set([id, title, template, ...asked, ...answered].flatMap(wordsOf));
  const words = new Set(texts.flatMap(tokensOf).flatMap(wordsOfToken));
  return [...words].filter(
    (word) => !known.has(word) && !names.has(word) && /^\p{L}{3}|^\p{Lo}/u.test(word),
  );
}
