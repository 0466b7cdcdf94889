import { readFileSync } from 'node:fs';
import { diffDocuments } from '../../../src/contract/diff/diff-documents.ts';
import type { Pair } from './pairs.ts';

interface KnownDifferences {
  readonly reasons: Readonly<Record<string, string>>;
  readonly differences: readonly KnownDifference[];
}

/** A pair that we judge otherwise than its source, and the key of the reason why. */
export interface KnownDifference {
  readonly set: Pair['set'];
  readonly name: string;
  readonly reason: string;
}

export const known: KnownDifferences = JSON.parse(
  readFileSync(new URL('known-differences.json', import.meta.url), 'utf8'),
);

export async function surpriseOf(pair: Pair): Promise<string | undefined> {
  const [base, revision] = pair.read();
  const { breaking } = await diffDocuments(base, revision);
  return surpriseBetween(pair, breaking);
}

/** One sentence for a pair that we judge otherwise without a reason, or with a reason no more. */
export function surpriseBetween(pair: Pair, breaking: boolean): string | undefined {
  const isKnown = known.differences.some(({ set, name }) => set === pair.set && name === pair.name);
  const differs = breaking !== pair.breaking;
  if (differs === isKnown) return undefined;
  const judged = breaking ? 'breaking' : 'not breaking';
  return differs
    ? `${pair.set} ${pair.name}: we say ${judged}, its source does not; no reason is given.`
    : `${pair.set} ${pair.name}: we say ${judged}, as its source does; its reason is stale.`;
}
