import type { Entry } from './entry.ts';
import type { Intent } from './intent.ts';
import type { WordHit } from './inverted.ts';
import type { Query } from './query.ts';
import type { Trait } from './traits.ts';

export interface Ranked {
  readonly at: number;
  readonly score: number;
  /** Words of the entry that were found. */
  readonly words: ReadonlySet<string>;
}

/** Best first; the more words of the query an entry has, the further in front it is. */
export function rank(
  { words, names }: Query,
  intent: Intent,
  traits: readonly Trait[],
): readonly Ranked[] {
  const found = new Map<number, Found>();
  for (const { hits } of words) collect(hits, 1, found);
  // What is written as one name is the same words again.
  for (const hits of names) collect(hits, 0, found);
  return [...found]
    .flatMap(([at, { score, matched, words: all }]) => {
      const trait = traits[at];
      if (trait === undefined) return [];
      const covered = (matched / words.length) ** 2;
      return { at, score: score * covered * worth(trait, all, intent), words: all };
    })
    .toSorted((one, other) => other.score - one.score || one.at - other.at);
}

interface Found {
  score: number;
  matched: number;
  readonly words: Set<string>;
}

function collect(
  hits: ReadonlyMap<number, WordHit>,
  matched: 0 | 1,
  found: Map<number, Found>,
): void {
  for (const [at, hit] of hits) {
    const one = found.get(at) ?? { score: 0, matched: 0, words: new Set() };
    found.set(at, one);
    one.score += hit.score;
    one.matched += matched;
    for (const word of hit.words) one.words.add(word);
  }
}

/** What the score of an entry counts; the numbers are those at which most queries are answered. */
function worth(
  trait: Trait,
  words: ReadonlySet<string>,
  { kinds, plurals, scope }: Intent,
): number {
  const { kind, depth, resource, parents, isList } = trait;
  const said = resource.filter((word) => words.has(word)).length;
  const named = resource.length === 0 ? 1 : 0.65 + (0.35 * said) / resource.length;
  const above = 0.92 ** parents.filter((word) => !words.has(word)).length;
  const listed = isList && resource.some((word) => plurals.has(word)) ? 1.15 : 1;
  const short = 1 / (1 + depth * 0.03);
  return kinds[kind] * short * named * above * listed * scopeWorth(trait.scope, scope);
}

/** Of two that differ in nothing else, the one of the default service is meant, unless it is said. */
function scopeWorth(scope: Entry['scope'], asked: Entry['scope']): number {
  if (scope === '') return 1;
  if (asked === '') return scope === 'service' ? 0.8 : 1;
  return scope === asked ? 1.2 : 0.6;
}
