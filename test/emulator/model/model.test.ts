import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from './command.ts';
import { kinds, themes } from './commands/commands.ts';
import { regressions } from './regressions.ts';
import { stage } from './run.ts';

/** The same runs each time; `MODEL_SEED=random` makes others, `MODEL_RUNS` many more. */
const { MODEL_RUNS: runs = '2000', MODEL_SEED: seed = '1' } = process.env;
const stepsOfRun = 120;
/** How many runs there are to one that is held against the spec as well. */
const guardedEvery = 20;
const patience = 30 * 60_000;

describe('the emulator', () => {
  it(
    'does what a simple model of the API expects, whatever is done to it',
    async () => {
      const { run } = stage();
      let count = 0;
      const property = fc.asyncProperty(steps(), fc.nat(), async (given, sids) => {
        await run(given, sids, count++ % guardedEvery === 0);
      });
      const parameters = {
        numRuns: Number(runs),
        ...(seed !== 'random' && { seed: Number(seed) }),
      };
      await fc.assert(property, parameters);
      expect(count).toBe(Number(runs));
    },
    patience,
  );

  it.each(regressions.map(({ name, ...rest }) => [name, rest] as const))(
    '%s',
    async (_, { steps: given, sids = 1 }) => {
      await expect(stage().run(given, sids, true)).resolves.toBeUndefined();
    },
  );
});

describe('the model', () => {
  it('knows at least thirty kinds of step, each by a name of its own', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(30);
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
  });
});

/** Of some kinds only, other ones in each run: of a theme, or of any. */
function steps(): fc.Arbitrary<Iterable<Step>> {
  const chosen = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...themes) },
    { weight: 2, arbitrary: fc.subarray([...kinds], { minLength: 10 }) },
  );
  return fc.noShrink(chosen).chain((taken) => {
    const weighted = taken.flatMap(({ any, weight }) => Array.from({ length: weight }, () => any));
    // Without a bias, which is to short runs in small worlds.
    return fc.noBias(fc.commands(weighted, { maxCommands: stepsOfRun, size: 'max' }));
  });
}
