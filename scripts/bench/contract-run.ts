import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runContract } from '../../src/contract/run/run.ts';
import type { RunOptions, RunOutcome } from '../../src/contract/run/options.ts';
import { createEmulator, defaultAccount } from '../../src/emulator/emulator.ts';
import { randomFrom } from '../../test/helpers/emulator.ts';
import { median, repository } from './run.ts';
import type { Measure } from './types.ts';

const document = JSON.parse(readFileSync(join(repository, 'generated/openapi.json'), 'utf8'));
const { accountSid, authToken } = defaultAccount;
const authorization = `Basic ${btoa(`${accountSid}:${authToken}`)}`;

/** A run over all operations of the emulator, as `contract run` makes it; then a long one. */
export const contractRun: Measure = async ({ rounds }) => {
  const runs: { readonly seconds: number; readonly outcome: RunOutcome }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const began = performance.now();
    const outcome = await driven({ seed: round + 1 });
    // The first compiles every schema, and the code itself.
    if (round > 0) runs.push({ seconds: (performance.now() - began) / 1000, outcome });
  }
  const seconds = median(runs.map((run) => run.seconds));
  const cases = Math.min(...runs.map(({ outcome }) => outcome.cases));
  const [long, other] = [await driven(manyValues(101)), await driven(manyValues(102))];
  const exchanges = long.exchanges + other.exchanges;
  const found = [long, other, ...runs.map(({ outcome }) => outcome)].flatMap(
    ({ findings }) => findings,
  );
  return [
    {
      name: 'contract run, all operations',
      ours: `${seconds.toFixed(2)} s for ${cases} cases`,
      against: 'the goal alone: at least 1,500 cases',
      result: `${seconds.toFixed(2)} s`,
      goal: '≤ 10 s',
      met: seconds <= 10 && cases >= 1500,
    },
    {
      name: 'contract run, sound emulator',
      ours: `${found.length} findings`,
      against: `${exchanges} generated exchanges`,
      result: String(found.length),
      goal: '0 in 20,000',
      met: found.length === 0 && exchanges >= 20_000,
    },
  ];
};

function manyValues(seed: number): RunOptions {
  return { seed, values: 10, cases: 2000 };
}

/** Each over an emulator of its own, whose clock stands still and which calls nobody. */
async function driven(options: RunOptions): Promise<RunOutcome> {
  const emulator = createEmulator({
    document,
    clock: () => Date.UTC(2026, 2, 1, 12),
    random: randomFrom(1),
    webhooks: { fetch: async () => new Response() },
  });
  const result = await runContract(
    { fetch: emulator.fetch, baseUrl: 'http://emulator.test' },
    document,
    {
      ownsTarget: true,
      credentials: { headers: () => ({ authorization }), curl: '-u "$ACCOUNT_SID:$AUTH_TOKEN"' },
      ...options,
    },
  );
  if (result.unknown !== undefined) throw new Error(result.unknown);
  return result;
}
