import { reportOf } from '../../contract/report/report.ts';
import type { Change, Report, Step, StepName } from '../../contract/report/step.ts';
import type { Context } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import type { Answer, Look, StepDefinition } from './look.ts';
import type { CommonOptions } from './options.ts';
import { checkOutputs, tell, tellFault } from './output.ts';
import { placed } from './placed.ts';

/** Makes a report, prints it in the ways that are asked for, and ends with its exit code. */
export async function reporting(
  options: CommonOptions,
  context: Context,
  make: () => Promise<Report>,
): Promise<void> {
  checkOutputs(options);
  try {
    const report = await make();
    tell(report, options, context.terminal);
    context.end(report.exitCode);
  } catch (error) {
    if (error instanceof UsageError) tellFault(error.message, options, context.terminal);
    throw error;
  }
}

/** Asks all at the same time, since some wait for others; the report has them in their order. */
export async function took(
  names: readonly StepName[],
  definitions: Readonly<Record<StepName, StepDefinition>>,
  look: Look,
): Promise<Report> {
  const answered = await Promise.all(
    names.map(async (name) => answeredStep(name, definitions[name], look)),
  );
  const steps = answered.map(({ step }) => step);
  const change = answered.map((answer) => answer.change).find((given) => given !== undefined);
  return reportOf(await titleOf(names, look), steps, change);
}

interface Answered {
  readonly step: Step;
  readonly change: Change | undefined;
}

async function answeredStep(
  name: StepName,
  { question, look: ask }: StepDefinition,
  look: Look,
): Promise<Answered> {
  const started = performance.now();
  const { change, ...answer } = await answerOf(ask, look);
  const findings = await placed(answer.findings ?? [], look.spec);
  const { outcome, summary, figures = [] } = answer;
  const milliseconds = performance.now() - started;
  return { change, step: { name, question, outcome, summary, findings, figures, milliseconds } };
}

/** What goes wrong in a step says nothing of the contract, so nothing is known. */
async function answerOf(ask: StepDefinition['look'], look: Look): Promise<Answer> {
  try {
    return await ask(look);
  } catch (error) {
    if (error instanceof UsageError || look.options.verbose === true) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return { outcome: 'unknown', summary: reason.split('\n', 1)[0] ?? reason };
  }
}

async function titleOf(names: readonly StepName[], { spec, base }: Look): Promise<string> {
  if (!names.includes('diff')) return `Contract of ${spec.name}`;
  const compared = await base().catch(() => undefined);
  if (compared === undefined) return `Contract of ${spec.name}`;
  return 'missing' in compared
    ? `Contract of ${spec.name}, a new API`
    : `Contract of ${spec.name}, compared with ${compared.name}`;
}
