import { join } from 'node:path';
import type { MessageCosts } from './processes/emulator-messages.ts';
import { repository, timed } from './run.ts';
import type { Measure, Measurement } from './types.ts';

const few = 1000;
const many = 1_000_000;
const timesGoal = 2;
const bytesGoal = 512;
const stallGoal = 50;

/** A conversation with a million messages is as quick as one with a thousand, and goes without a stall. */
export const emulatorMessages: Measure = async () => {
  // One run is enough: each of its figures is the median of many.
  const small = await costs(few);
  const large = await costs(many);
  const { perMessage, deletion, longestBefore, longestAfter } = large;
  const stall = Math.max(deletion, longestAfter);
  return [
    growth('append', small.append, large.append),
    growth('fetch by SID', small.fetch, large.fetch),
    growth('first page', small.firstPage, large.firstPage),
    growth('middle page', small.middlePage, large.middlePage),
    growth('last page', small.lastPage, large.lastPage),
    {
      name: 'messages, memory of one',
      ours: `${Math.round(perMessage)} bytes of heap`,
      against: 'a text of 40 characters',
      result: `${Math.round(perMessage)} B`,
      goal: `≤ ${bytesGoal} B`,
      met: perMessage <= bytesGoal,
    },
    {
      name: 'messages, a million deleted',
      ours: `${deletion.toFixed(1)} ms, and ${longestAfter.toFixed(1)} ms for the longest request after it`,
      against: `${longestBefore.toFixed(1)} ms for the longest one before it`,
      result: `${stall.toFixed(1)} ms`,
      goal: `≤ ${stallGoal} ms`,
      met: stall <= stallGoal,
    },
  ];
};

const program = join(repository, 'scripts/bench/processes/emulator-messages.ts');

async function costs(count: number): Promise<MessageCosts> {
  const { stdout } = await timed(['--expose-gc', '--import', 'tsx', program, String(count)]);
  return JSON.parse(stdout);
}

function growth(name: string, small: number, large: number): Measurement {
  const ratio = large / small;
  return {
    name: `messages, ${name}`,
    ours: `${large.toFixed(1)} µs with ${many.toLocaleString('en')}`,
    against: `${small.toFixed(1)} µs with ${few.toLocaleString('en')}`,
    result: ratio.toFixed(2),
    goal: `≤ ${timesGoal}`,
    met: ratio <= timesGoal,
  };
}
