import { diffDocuments } from '../../src/contract/diff/diff-documents.ts';
import { known, surpriseBetween } from '../../test/contract/diff/known-differences.ts';
import { allPairs, wholeHistory, type Pair } from '../../test/contract/diff/pairs.ts';
import { hasSharedData, needsSharedData } from '../../test/helpers/shared-data.ts';
import type { Measure, Measurement } from './types.ts';

/** The best of other tools, or a little more (oasdiff is the yardstick of the first two sets). */
const goals = {
  cases: { precision: 0.92, recall: 0.95 },
  reversed: { precision: 0.8, recall: 0.93 },
  generated: { precision: 0.97, recall: 0.995 },
} as const;

const secondsGoal = 5;

/** Every pair that somebody judged: how often we say the same, and why where we do not. */
export const contractPairs: Measure = async () => {
  if (!hasSharedData) throw new Error(`There are no pairs to compare${needsSharedData}.`);
  const counts = { cases: noCounts(), reversed: noCounts(), generated: noCounts() };
  const surprises: string[] = [];
  for (const pair of allPairs()) {
    const [base, revision] = pair.read();
    const { breaking } = await diffDocuments(base, revision);
    if (pair.set !== 'history') counts[pair.set][outcome(pair, breaking)]++;
    const surprise = surpriseBetween(pair, breaking);
    if (surprise !== undefined) surprises.push(surprise);
  }
  for (const surprise of surprises) console.log(surprise);
  return [
    ...scores('cases', counts.cases),
    ...scores('reversed', counts.reversed),
    ...scores('generated', counts.generated),
    {
      name: 'pairs judged otherwise',
      ours: `${known.differences.length} with a reason`,
      against: `${surprises.length} without, or with one that is stale`,
      result: String(surprises.length),
      goal: '0',
      met: surprises.length === 0,
    },
    await slowest(),
  ];
};

type Outcome = 'found' | 'invented' | 'missed' | 'passed';
type Counts = Record<Outcome, number>;

function noCounts(): Counts {
  return { found: 0, invented: 0, missed: 0, passed: 0 };
}

function outcome({ breaking: truth }: Pair, breaking: boolean): Outcome {
  if (breaking) return truth ? 'found' : 'invented';
  return truth ? 'missed' : 'passed';
}

function scores(
  set: keyof typeof goals,
  { found, invented, missed, passed }: Counts,
): readonly Measurement[] {
  const goal = goals[set];
  const all = found + invented + missed + passed;
  return [
    score(`${set}: precision`, found, found + invented, all, goal.precision),
    score(`${set}: recall`, found, found + missed, all, goal.recall),
  ];
}

function score(name: string, part: number, of: number, all: number, goal: number): Measurement {
  return {
    name,
    ours: `${part} of ${of}`,
    against: `${all} pairs`,
    result: (part / of).toFixed(3),
    goal: `≥ ${goal}`,
    met: part / of >= goal,
  };
}

/** Of all versions of the published document, each beside the next. */
async function slowest(): Promise<Measurement> {
  const steps = wholeHistory();
  let seconds = 0;
  for (const { read } of steps) {
    const [base, revision] = read();
    const began = performance.now();
    await diffDocuments(base, revision);
    seconds = Math.max(seconds, (performance.now() - began) / 1000);
  }
  return {
    name: 'slowest step of the history',
    ours: `${seconds.toFixed(2)} s`,
    against: `${steps.length} pairs`,
    result: `${seconds.toFixed(2)} s`,
    goal: `≤ ${secondsGoal} s`,
    met: seconds <= secondsGoal,
  };
}
