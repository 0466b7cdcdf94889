import type { FieldWords } from './text-field.ts';

/** What a word counts in each field. */
const fields = [
  ['title', 4],
  ['asked', 1.6],
  ['answered', 1],
  ['words', 1],
] as const;

/**
 * For every word what it counts in each entry that has it: by Okapi BM25+ for words that stand in a
 * text once, with its usual constants; a rare word counts more, and so does one in a short text.
 */
export function scoresOf(
  entries: readonly FieldWords[],
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const scores = new Map<string, Map<number, number>>();
  for (const [field, boost] of fields) {
    const texts = entries.map((entry) => entry[field]);
    const usual = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
    for (const [word, places] of placesOf(texts)) {
      const known = scores.get(word) ?? new Map<number, number>();
      scores.set(word, known);
      const rare = Math.log(1 + (texts.length - places.length + 0.5) / (places.length + 0.5));
      for (const at of places) {
        const long = (texts[at]?.length ?? 0) / usual;
        const counts = 0.5 + 2.2 / (1 + 1.2 * (0.3 + 0.7 * long));
        known.set(at, (known.get(at) ?? 0) + boost * rare * counts);
      }
    }
  }
  return scores;
}

function placesOf(texts: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  texts.forEach((words, at) => {
    for (const word of words) {
      const found = places.get(word);
      if (found === undefined) places.set(word, [at]);
      else found.push(at);
    }
  });
  return places;
}
