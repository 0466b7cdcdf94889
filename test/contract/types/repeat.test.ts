import { describe, expect, it } from 'vitest';
import { typesOf } from '../../../src/cli/contract/types-of.ts';
import { compareManyTypes, type DocumentPair } from '../../../src/contract/types/compare-types.ts';
import { hasSharedData, needsSharedData } from '../../helpers/shared-data.ts';
import { allPairs } from '../diff/pairs.ts';
import { firstErrors } from './compiled.ts';
import { twins } from './twins.ts';

describe('what a finding shows', () => {
  it('compiles before and not after, for each twin', async () => {
    const { shown, without, wrong } = await compiled(
      twins.map(({ base, broken }) => ({ base, revision: broken })),
    );
    expect(wrong).toEqual([]);
    expect(without).toEqual([]);
    expect(shown).toBe(twins.length);
  });

  it.skipIf(!hasSharedData)(
    `compiles before and not after, for known pairs${needsSharedData}`,
    async () => {
      // Every fifth, for each is compiled twice.
      const some = allPairs().filter(({ set }, at) => set !== 'history' && at % 5 === 0);
      const { shown, without, wrong } = await compiled(
        some.map(({ read }) => read()).map(([base, revision]) => ({ base, revision })),
      );
      expect(wrong).toEqual([]);
      expect(without.length).toBeLessThan(8);
      expect(shown).toBeGreaterThan(80);
    },
  );
});

/** Findings that show nothing, and those whose lines do not show what they say. */
async function compiled(pairs: readonly DocumentPair[]): Promise<{
  readonly shown: number;
  readonly without: readonly string[];
  readonly wrong: readonly string[];
}> {
  const results = await compareManyTypes(pairs, { typesOf });
  const found = await Promise.all(
    results.map(async (result, index) => {
      const pair = pairs[index];
      if ('failure' in result || pair === undefined || result.findings.length === 0) return [];
      const [base, revision] = [await typesOf(pair.base), await typesOf(pair.revision)];
      return result.findings.map(({ text, repeat }) => ({ text, repeat, base, revision }));
    }),
  );
  const all = found.flat();
  const shown = all.flatMap(({ repeat, ...rest }) => (repeat ? [{ ...rest, repeat }] : []));
  const before = firstErrors(shown.map(({ base, repeat }) => ({ types: base, code: repeat })));
  const after = firstErrors(
    shown.map(({ revision, repeat }) => ({ types: revision, code: repeat })),
  );
  const wrong = shown.flatMap(({ text, repeat }, at) => {
    if (before[at] !== undefined) return [`${text} Before: ${before[at]} ${repeat}`];
    return after[at] === undefined ? [`${text} Compiles still: ${repeat}`] : [];
  });
  const without = all.filter(({ repeat }) => !repeat).map(({ text }) => text);
  return { shown: shown.length, without, wrong };
}
