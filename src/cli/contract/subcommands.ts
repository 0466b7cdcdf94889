import type { Context } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { stepNames, type StepName } from '../../contract/report/step.ts';
import { namedDocument } from './base/base.ts';
import { loadSpec, specFile } from './load-spec.ts';
import { lookOf } from './look-of.ts';
import type {
  CheckOptions,
  CommonOptions,
  DiffCommandOptions,
  DriftOptions,
  RunOptions,
  StepOptions,
} from './options.ts';
import { reporting, took } from './reporting.ts';
import { steps } from './steps/steps.ts';

/** All steps that are asked for, in one report. */
export async function check(options: CheckOptions, context: Context): Promise<void> {
  await reporting(options, context, async () => {
    const names = askedBy(options);
    const spec = await loadSpec(specFile(options.spec), '--spec');
    // One step alone has the processor for itself.
    const self = names.length > 1 ? context.self : undefined;
    return took(names, steps, await lookOf(options, spec, { ...context, self }));
  });
}

export async function diff(
  base: string,
  revision: string,
  options: DiffCommandOptions,
  context: Context,
): Promise<void> {
  await reporting(options, context, async () => {
    const path = specFile(options.spec);
    const spec = await namedDocument(revision, path, 'The revision');
    const names: StepName[] = options.types === true ? ['diff', 'types'] : ['diff'];
    return took(names, steps, await lookOf({ ...options, base }, spec, context));
  });
}

export async function run(options: RunOptions, context: Context): Promise<void> {
  await alone('run', options, context);
}

export async function drift(
  published: string,
  options: DriftOptions,
  context: Context,
): Promise<void> {
  await alone('drift', { ...options, published }, context);
}

export async function har(file: string, options: CommonOptions, context: Context): Promise<void> {
  await alone('har', { ...options, har: file }, context);
}

async function alone(name: StepName, options: StepOptions, context: Context): Promise<void> {
  await reporting(options, context, async () => {
    const spec = await loadSpec(specFile(options.spec), '--spec');
    return took([name], steps, await lookOf(options, spec, { ...context, self: undefined }));
  });
}

function askedBy({ only, skip, published }: CheckOptions): readonly StepName[] {
  const chosen = only.length > 0 ? stepNames.filter((name) => only.includes(name)) : stepNames;
  const names = chosen.filter((name) => !skip.includes(name));
  if (names.length === 0) throw new UsageError('No step is left: --only and --skip say which.');
  if (only.includes('drift') && published === undefined) {
    throw new UsageError('--only drift needs --published, the document to look at.');
  }
  return names;
}
