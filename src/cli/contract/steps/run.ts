import { renameSync, writeFileSync } from 'node:fs';
import { counted, countOf } from '../../../contract/report/findings.ts';
import type {
  Failures,
  Part,
  RunOptions as Driven,
  RunOutcome,
  RunTarget,
} from '../../../contract/run/options.ts';
import { UsageError } from '../../usage-error.ts';
import { jsonIn } from '../../emulate/files.ts';
import type { Answer, Look, StepDefinition } from '../look.ts';

export const run: StepDefinition = {
  question: 'Does a running server behave as the document says?',
  look: async (look) => {
    const { target: address } = look.options;
    if (look.self !== undefined) {
      const { runInChild } = await import('../run-in-child.ts');
      const summary = 'it could not be driven; the reason is on stderr';
      return (await runInChild(look, look.self)) ?? { outcome: 'unknown', summary };
    }
    const target = address === undefined ? await emulatorFor(look) : serverAt(address, look);
    if ('skipped' in target) return { outcome: 'skipped', summary: target.skipped };
    const { runContract } = await import('../../../contract/run/run.ts');
    const result = await runContract(target.target, look.spec.document, {
      ...drivenBy(look),
      ...target.options,
    });
    if (result.unknown !== undefined) return { outcome: 'unknown', summary: result.unknown };
    keep(look.options.failures, result.failures);
    return answerOf(result);
  },
};

interface Target {
  readonly target: RunTarget;
  readonly options: Driven;
}

async function emulatorFor(look: Look): Promise<Target | { readonly skipped: string }> {
  const { embeddedEmulator } = await import('../embedded-emulator.ts');
  const found = embeddedEmulator(look.spec.document);
  if (found !== undefined) return { ...found, options: { ...found.options, ownsTarget: true } };
  return { skipped: 'the emulator does not know these operations; --target names a server' };
}

function serverAt(address: string, { credentials }: Look): Target {
  if (!URL.canParse(address) || !/^https?:/.test(address)) {
    throw new UsageError(`--target ${address}: it has to be an address, http:// or https://.`);
  }
  return {
    target: { baseUrl: address.replace(/\/$/, ''), fetch: async (request) => fetch(request) },
    options: credentials === undefined ? {} : { credentials },
  };
}

function drivenBy({ options, signal }: Look): Driven {
  const { seed, values, cases, readOnly, rate, operation = [], replay } = options;
  const floor = Object.fromEntries(
    (options.floor ?? []).map(([kind, percent]) => [kind, percent / 100]),
  );
  return {
    signal,
    ...(seed !== undefined && { seed }),
    ...(values !== undefined && { values }),
    ...(cases !== undefined && { cases }),
    ...(readOnly === true && { readOnly }),
    ...(rate !== undefined && { requestsPerSecond: rate }),
    ...(operation.length > 0 && { only: operation }),
    floor,
    ...(replay !== undefined && { replay: failuresIn(replay) }),
  };
}

function failuresIn(file: string): Failures {
  const value = jsonIn(file, '--replay');
  if (isFailures(value)) return value;
  throw new UsageError(`${file} holds no failures: --failures writes such a file.`);
}

function isFailures(value: unknown): value is Failures {
  if (typeof value !== 'object' || value === null) return false;
  return 'seed' in value && 'cases' in value && Array.isArray(value.cases);
}

function keep(file: string | undefined, failures: Failures): void {
  if (file === undefined) return;
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, `${JSON.stringify(failures, null, 2)}\n`);
  renameSync(unfinished, file);
}

function answerOf(result: RunOutcome): Answer {
  const { findings, exchanges, cases, seed, coverage, left, stopped } = result;
  const { error, warning } = countOf(findings);
  const found =
    findings.length === 0 ? '' : `: ${counted(error, 'error')}, ${counted(warning, 'warning')}`;
  const summary = `${cases} cases in ${exchanges} exchanges, seed ${seed}${found}`;
  const figures: Answer['figures'] = [
    ...Object.entries(coverage).map(
      ([name, part]: [string, Part]) => [name, covered(part)] as const,
    ),
    ...(left.length > 0 ? [['left behind', leftText(left)] as const] : []),
  ];
  if (stopped && error === 0) {
    return { outcome: 'unknown', summary: `${summary}; it was told to stop`, findings, figures };
  }
  return { outcome: error > 0 ? 'broken' : 'holds', summary, findings, figures };
}

function leftText(left: readonly string[]): string {
  const [first = ''] = left;
  return left.length === 1 ? first : `${first} and ${left.length - 1} more`;
}

function covered({ seen, all }: Part): string {
  const share = all === 0 ? 100 : Math.floor((100 * seen) / all);
  return `${seen} of ${all} (${share} %)`;
}
