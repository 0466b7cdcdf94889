import { join } from 'node:path';
import { placed } from './processes.ts';
import type { CallCosts } from './processes/emulator-calls.ts';
import { median, repository, timed } from './run.ts';
import type { Measure } from './types.ts';

const goal = 20_000;
const document = join(repository, 'generated/openapi.json');

/** Calls of `fetch` in process, in processor time: how much else the machine does has no part in it. */
export const emulatorCalls: Measure = async ({ folder, rounds }) => {
  const file = await placed('emulator-calls', folder);
  const seen: CallCosts[] = [];
  for (let round = 0; round < rounds; round++) {
    const { stdout } = await timed([file, document]);
    seen.push(JSON.parse(stdout));
  }
  const fetched = median(seen.map((one) => one.fetched));
  const bare = median(seen.map((one) => one.bare));
  return [
    {
      name: 'emulator, fetch in process',
      ours: `${rounded(fetched)} users a second of one core`,
      against: `${rounded(bare)} for a Request and a Response alone`,
      result: rounded(fetched),
      goal: `≥ ${rounded(goal)}`,
      met: fetched >= goal,
    },
  ];
};

function rounded(rate: number): string {
  return Math.round(rate).toLocaleString('en');
}
