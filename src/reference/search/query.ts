import { closest } from './closest.ts';
import type { Inverted, WordHit } from './inverted.ts';
import { synonymsOf } from './synonyms.ts';
import { joined, partsOf, singular, tokensOf, wordsOf } from './words.ts';

type Hits = ReadonlyMap<number, WordHit>;

export interface Query {
  readonly words: readonly QueryWord[];
  /** What several neighbours, written as one name, are found as: "projected address". */
  readonly names: readonly Hits[];
}

export interface QueryWord {
  /** As it was understood: a misspelt word is the one it was taken for. */
  readonly word: string;
  readonly hits: Hits;
}

/** More is not read: nobody asks with more. */
const mostWords = 12;

export function readQuery(text: string, inverted: Inverted): Query {
  const tokens = tokensOf(text).slice(0, mostWords);
  const found = [...new Set(tokens.flatMap((token) => wholeOrParts(token, inverted)))];
  // Nothing but words that say little: then they are all there is.
  const words = found.length > 0 ? found : tokens.map((token) => token.toLowerCase());
  return {
    words: words
      .slice(0, mostWords)
      .map((word, at) => understood(word, at === words.length - 1, inverted)),
    names: runsOf(tokens.flatMap(partsOf).slice(0, mostWords))
      .map((run) => inverted.exactly(run))
      .filter(({ size }) => size > 0),
  };
}

/** A name that is known, or that is like a known one, is one word; any other is its parts. */
function wholeOrParts(token: string, inverted: Inverted): readonly string[] {
  if (partsOf(token).length < 2) return wordsOf(token);
  const whole = joined(token);
  const isKnown = inverted.exactly(whole).size > 0 || meant(whole, inverted) !== undefined;
  return isKnown ? [whole] : wordsOf(token).filter((word) => word !== whole);
}

function understood(word: string, isLast: boolean, inverted: Inverted): QueryWord {
  const hits = hitsOf(word, isLast, inverted);
  const other = hits.size > 0 ? undefined : meant(word, inverted);
  return other === undefined
    ? { word, hits }
    : { word: other, hits: hitsOf(other, false, inverted) };
}

/** Short words are as they are: a letter more or less is another word. */
function meant(word: string, inverted: Inverted): string | undefined {
  return word.length > 4 ? closest(word, inverted.alike(word)) : undefined;
}

/** Of the word, of those that start with it, and of its synonyms; each entry has its best. */
function hitsOf(word: string, isLast: boolean, inverted: Inverted): Hits {
  // The last word may not be finished yet.
  const mayStart = word.length > (isLast ? 1 : 3);
  const best = new Map(mayStart ? inverted.starting(word) : inverted.exactly(word));
  for (const synonym of synonymsOf(word)) {
    for (const [at, hit] of inverted.exactly(synonym.word)) {
      const score = hit.score * synonym.weight;
      if (score > (best.get(at)?.score ?? 0)) best.set(at, { ...hit, score });
    }
  }
  return best;
}

/** Two to four neighbours as one word, as they are and with the last one singular. */
function runsOf(parts: readonly string[]): readonly string[] {
  const runs = new Set<string>();
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 2; to <= Math.min(from + 4, parts.length); to += 1) {
      const start = parts.slice(from, to - 1).join('');
      const last = parts[to - 1] ?? '';
      runs.add(start + last);
      runs.add(start + singular(last));
    }
  }
  return [...runs];
}
