import { contender } from './contenders.ts';
import type { FaultReport } from './faults/fault-run.ts';
import { placed } from './processes.ts';
import { timed } from './run.ts';
import type { Measure, Measurement } from './types.ts';

const faults = 5000;
const seed = 'bench';

/** Thousands of answers that go wrong, and a client that tells the truth of each. */
export const faulty: Measure = async ({ folder }) => {
  const { folder: own } = await contender('ours', folder);
  const file = await placed('faults-client', own);
  const rows: Measurement[] = [];
  for (const way of ['fetch', 'transport']) {
    const { stdout, milliseconds } = await timed([file, seed, String(faults), way], own);
    rows.push(row(way, JSON.parse(stdout), milliseconds));
  }
  return rows;
};

function row(way: string, report: FaultReport, milliseconds: number): Measurement {
  const { injected, thrown, created, walked, logLines, problems } = report;
  const sum = Object.values(injected).reduce((total, count) => total + count, 0);
  const seconds = (milliseconds / 1000).toFixed(1);
  const errors = Object.entries(thrown).map(([name, count]) => `${count} ${name}`);
  return {
    name: `faults, ${way}`,
    ours: [
      `${created} users created and ${walked} items listed in ${seconds} s, ${logLines} log lines, ${errors.join(', ')}`,
      ...problems.slice(0, 5),
    ].join('\n    '),
    against: `${sum} faults of ${Object.keys(injected).length} kinds, seed "${seed}"`,
    result: `${problems.length}`,
    goal: 'no problem',
    met: problems.length === 0 && sum >= faults,
  };
}
