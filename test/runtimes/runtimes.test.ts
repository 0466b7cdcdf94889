import { beforeAll, describe, expect, it } from 'vitest';
import { installedPackage, type InstalledPackage } from '../helpers/runtime-package.ts';
import { runtimes, type Runtime } from './runtimes.ts';
import { scriptedServer } from './server.ts';
import { cases, type CaseResult } from './suite.ts';
import { complaintAbout, resultsIn } from './verdict.ts';

describe('the built package', () => {
  let installing: Promise<InstalledPackage>;

  beforeAll(async () => {
    installing = installedPackage();
    // Where it fails, each runtime tells why.
    const installed = await installing.catch(() => {});
    return installed?.remove;
  });

  describe.each(runtimes.map((each) => [each.name, each] as const))('on %s', (_, runtime) => {
    let outcome: Outcome = { results: [], complaint: 'It was not run.' };

    beforeAll(async () => {
      outcome = await outcomeOf(runtime, installing);
    }, 180_000);

    it('runs the whole suite and ends by itself', () => {
      expect(outcome.complaint, outcome.complaint).toBe('');
      expect(outcome.results.map(({ name }) => name)).toEqual(cases.map(({ name }) => name));
    });

    it.each(cases.map(({ name }) => name))('%s', (name) => {
      const complaint = complaintAbout(name, outcome.results);
      expect(complaint, complaint).toBe('');
    });
  });
});

interface Outcome {
  readonly results: readonly CaseResult[];
  /** What went wrong beside the cases: it is told once, and a case without a result says only that. */
  readonly complaint: string;
}

async function outcomeOf(
  runtime: Runtime,
  installing: Promise<InstalledPackage>,
): Promise<Outcome> {
  const server = await scriptedServer();
  let complaint = '';
  try {
    const ended = await runtime.run({ installed: await installing, server });
    ({ complaint } = ended);
    return { results: resultsIn(ended.printed), complaint };
  } catch (error) {
    return { results: [], complaint: complaint || String(error) };
  } finally {
    await server.close();
  }
}
