import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typesOf } from '../../src/cli/contract/types-of.ts';
import { diffDocuments } from '../../src/contract/diff/diff-documents.ts';
import { compareManyTypes, compareTypes } from '../../src/contract/types/compare-types.ts';
import type { OpenApiDocument } from '../../src/description/document.ts';
import { allPairs, type Pair } from '../../test/contract/diff/pairs.ts';
import { hasSharedData } from '../../test/helpers/shared-data.ts';
import { median, repository } from './run.ts';
import type { Measure, Measurement } from './types.ts';

/** What the prototype reached that the goals come from, in hundredths. */
const goals: readonly (readonly [set: Pair['set'], precision: number, recall: number])[] = [
  ['cases', 80, 59],
  ['reversed', 74, 62],
  ['generated', 94.6, 41],
];

/** How long the second opinion takes on our document, and how good it is on known pairs. */
export const contractTypes: Measure = async ({ rounds }) => {
  const time = await measuredTime(rounds);
  if (!hasSharedData) return [time];
  return [time, ...(await measuredScores())];
};

async function measuredTime(rounds: number): Promise<Measurement> {
  const json = readFileSync(join(repository, 'generated/openapi.json'), 'utf8');
  const base: OpenApiDocument = JSON.parse(json);
  // Of every operation: its failures are all of one shape.
  const revision: OpenApiDocument = JSON.parse(
    json.replace(/"required": \[\s*"message",/, '"required": ['),
  );
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const began = performance.now();
    const { findings } = await compareTypes(base, revision, { typesOf });
    times.push(performance.now() - began);
    if (findings.length !== 1) throw new Error('The change of every operation was not found.');
  }
  const [first = 0, ...later] = times;
  return {
    name: 'types of our document, all operations differ',
    ours: `${median(later).toFixed(0)} ms`,
    against: '',
    result: `${first.toFixed(0)} ms with the compilers' start`,
    goal: '≤ 2000 ms',
    met: first <= 2000,
  };
}

async function measuredScores(): Promise<readonly Measurement[]> {
  const rows: Measurement[] = [];
  for (const [set, precision, recall] of goals) {
    const pairs = allPairs().filter((pair) => pair.set === set);
    const types = await byTypes(pairs);
    const wire = await onTheWire(pairs);
    const own = scoreOf(pairs, (pair) => types.has(pair));
    const both = scoreOf(pairs, (pair) => types.has(pair) || wire.has(pair));
    rows.push({
      name: `types, ${set} (${pairs.length} pairs)`,
      ours: textOf(own),
      against: `wire ${textOf(scoreOf(pairs, (pair) => wire.has(pair)))}, either ${textOf(both)}`,
      result: textOf(own),
      goal: `≥ ${precision} / ${recall}`,
      met: own.precision >= precision && own.recall >= recall,
    });
  }
  return rows;
}

async function byTypes(pairs: readonly Pair[]): Promise<ReadonlySet<Pair>> {
  const documents = pairs.map(({ read }) => read());
  const results = await compareManyTypes(
    documents.map(([base, revision]) => ({ base, revision })),
    { typesOf },
  );
  return new Set(
    pairs.filter((_, at) => {
      const result = results[at];
      return result !== undefined && 'findings' in result && result.clientBreaking;
    }),
  );
}

async function onTheWire(pairs: readonly Pair[]): Promise<ReadonlySet<Pair>> {
  const found = new Set<Pair>();
  for (const pair of pairs) {
    const [base, revision] = pair.read();
    const { breaking } = await diffDocuments(base, revision);
    if (breaking) found.add(pair);
  }
  return found;
}

interface Score {
  readonly precision: number;
  readonly recall: number;
}

/** In hundredths, rounded to a tenth. */
function scoreOf(pairs: readonly Pair[], judged: (pair: Pair) => boolean): Score {
  const right = pairs.filter((pair) => pair.breaking && judged(pair)).length;
  const share = (of: number): number => Math.round((1000 * right) / of) / 10;
  return {
    precision: share(pairs.filter(judged).length),
    recall: share(pairs.filter(({ breaking }) => breaking).length),
  };
}

function textOf({ precision, recall }: Score): string {
  return `${precision} / ${recall}`;
}
