import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/contract/diff/diff-documents.ts';
import { hasSharedData, needsSharedData } from '../../helpers/shared-data.ts';
import { known, surpriseOf } from './known-differences.ts';
import { allPairs, wholeHistory, type Pair } from './pairs.ts';

/** Of the others `npm run bench` takes every one. */
const every = 7;
const patiently = { timeout: 120_000 };

describe.skipIf(!hasSharedData)(`pairs that others judged${needsSharedData}`, () => {
  it('are judged alike, or otherwise with a reason that still holds', patiently, async () => {
    const sample = allPairs().filter((pair, index) => index % every === 0 || isKnown(pair));
    expect(sample.length).toBeGreaterThan(200);
    expect(await surprises(sample)).toEqual([]);
  });

  it('are all there for each known difference', () => {
    const names = new Set(allPairs().map(({ set, name }) => `${set} ${name}`));
    const rows = known.differences.map(({ set, name }) => `${set} ${name}`);
    expect(rows.filter((row) => !names.has(row))).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('are a surprise where the judgement is turned round', async () => {
    const [pair] = allPairs();
    expect(pair).toBeDefined();
    if (pair === undefined) return;
    const turned = { ...pair, breaking: !pair.breaking };
    expect(await surprises([turned])).toEqual([expect.stringContaining(pair.name)]);
  });
});

describe.skipIf(!hasSharedData)(`the history of the document${needsSharedData}`, () => {
  it('is compared from each version to the next', patiently, async () => {
    const steps = wholeHistory().filter((_, index) => index % every === 0);
    expect(steps.length).toBeGreaterThan(15);
    for (const { read } of steps) {
      const [base, revision] = read();
      const { level, findings } = await diffDocuments(base, revision);
      expect(findings.every(({ fingerprint }) => /^[0-9a-f]{12}$/.test(fingerprint))).toBe(true);
      expect(level === 'none').toBe(findings.every(({ id }) => id === 'version-changed'));
    }
  });
});

describe('the reasons of the known differences', () => {
  it('are each given once and used', () => {
    const used = new Set(known.differences.map(({ reason }) => reason));
    expect([...used].toSorted()).toEqual(Object.keys(known.reasons).toSorted());
  });
});

function isKnown({ set, name }: Pair): boolean {
  return known.differences.some((row) => row.set === set && row.name === name);
}

async function surprises(pairs: readonly Pair[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pair of pairs) {
    const surprise = await surpriseOf(pair);
    if (surprise !== undefined) found.push(surprise);
  }
  return found;
}
