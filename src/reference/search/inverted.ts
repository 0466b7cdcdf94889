// The tree of MiniSearch without its index: texts of this size need no more, and it is a third.
import SearchableMap from 'minisearch/SearchableMap';
import type { FieldWords } from './text-field.ts';
import { scoresOf } from './scores.ts';

export interface WordHit {
  readonly score: number;
  /** The words of the entry that were found. */
  readonly words: readonly string[];
}

/** From words to the numbers of the entries that have them. */
export interface Inverted {
  readonly exactly: (word: string) => ReadonlyMap<number, WordHit>;
  /** Also in words that start with it; the longer they are the less they count. */
  readonly starting: (word: string) => ReadonlyMap<number, WordHit>;
  /** Words that are spelled alike. */
  readonly alike: (word: string) => readonly string[];
}

export function invert(entries: readonly FieldWords[]): Inverted {
  const index = SearchableMap.from([...scoresOf(entries)]);
  return {
    exactly: (word) => {
      const hits = new Map<number, WordHit>();
      collect(hits, word, index.get(word) ?? new Map(), 1);
      return hits;
    },
    starting: (word) => {
      const hits = new Map<number, WordHit>();
      // What is no word yet is surely the start of one.
      const most = index.has(word) ? 0.375 : 0.9;
      for (const [whole, scores] of index.atPrefix(word)) {
        collect(hits, whole, scores, whole === word ? 1 : most * likeness(word, whole));
      }
      return hits;
    },
    alike: (word) => [...index.fuzzyGet(word, Math.min(2, Math.round(word.length / 4))).keys()],
  };
}

function likeness(start: string, whole: string): number {
  return whole.length / (whole.length + 0.3 * (whole.length - start.length));
}

function collect(
  hits: Map<number, WordHit>,
  word: string,
  scores: ReadonlyMap<number, number>,
  weight: number,
): void {
  for (const [at, score] of scores) {
    const known = hits.get(at);
    hits.set(at, {
      score: (known?.score ?? 0) + score * weight,
      words: known === undefined ? [word] : [...known.words, word],
    });
  }
}
