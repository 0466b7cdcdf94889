import type { Call } from './calls.ts';
import { pointerOf } from './locate.ts';
import { operationMisfits, type Lookout, type PlacedMisfit } from './places.ts';
import { spotsOf, type Spot } from './spots.ts';
import type { DocumentPair } from './types-result.ts';

/** One cause, however many operations it reaches. */
export interface Cause extends PlacedMisfit {
  readonly base: Spot;
  readonly revision: Spot;
  /** The first of those that it reaches. */
  readonly call: Call;
  /** The same in the revision. */
  readonly revised: Call;
  readonly usedBy: readonly string[];
}

/** What no longer fits of the operations that are in both documents. */
export function causesOf(
  pair: DocumentPair,
  common: readonly (readonly [old: Call, revised: Call])[],
  lookout: Lookout,
): readonly Cause[] {
  const found = new Map<string, Cause>();
  for (const [old, revised] of common) {
    const isWebhook = old.keys[0] === 'webhooks';
    for (const placed of operationMisfits(old.type, revised.type, lookout, isWebhook)) {
      const { place, way, misfit } = placed;
      const documents = [pair.base, pair.revision] as const;
      const [base, revision] = spotsOf(documents, old.keys, place, misfit);
      const key = JSON.stringify([
        way,
        misfit.change,
        pointerOf(base.keys),
        pointerOf(revision.keys),
        // Where it is nowhere, only its name tells it from its neighbours.
        base.isThere || revision.isThere ? '' : misfit.steps,
      ]);
      const known = found.get(key);
      const usedBy = [...new Set([...(known?.usedBy ?? []), old.id])];
      found.set(key, { ...placed, base, revision, call: old, revised, ...known, usedBy });
    }
  }
  return [...found.values()];
}
