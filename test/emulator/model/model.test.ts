import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from './command.ts';
import { kinds } from './commands/commands.ts';
import { regressions } from './regressions.ts';
import { stage } from './run.ts';

/** `MODEL_RUNS` makes it many more; `MODEL_SEED` repeats what a failure has printed. */
const { MODEL_RUNS: runs = '1500', MODEL_SEED: seed } = process.env;
const stepsOfRun = 60;
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
        ...(seed !== undefined && { seed: Number(seed) }),
      };
      await fc.assert(property, parameters);
      expect(count).toBe(Number(runs));
    },
    patience,
  );

  it.each(regressions)('$name', async ({ steps: given }) => {
    await expect(stage().run(given, 1, true)).resolves.toBeUndefined();
  });
});

describe('the model', () => {
  it('knows at least thirty kinds of step, each by a name of its own', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(30);
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
  });
});

function steps(): fc.Arbitrary<Iterable<Step>> {
  const weighted = kinds.flatMap(({ any, weight }) => Array.from({ length: weight }, () => any));
  return fc.commands(weighted, { maxCommands: stepsOfRun, size: 'max' });
}
