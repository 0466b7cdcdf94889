import type { Approvals } from '../../contract/approvals/apply-approvals.ts';
import type { Context } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { baseOf, namedDocument } from './base/base.ts';
import { credentialsIn } from './credentials.ts';
import { textOf, tryTextOf } from './files.ts';
import { specFile, type LoadedSpec } from './load-spec.ts';
import type { Look } from './look.ts';
import type { StepOptions } from './options.ts';

/** Reads what is small and may be at fault at once, and the rest when it is asked for. */
export async function lookOf(
  options: StepOptions,
  spec: LoadedSpec,
  { pipeline, self, stopped }: Context,
): Promise<Look> {
  const abort = new AbortController();
  void stopped().then(() => abort.abort());
  const isOwn = pipeline !== undefined && options.spec === undefined && spec.file === pipelineSpec;
  return {
    spec,
    options,
    approvals: await approvalsIn(options.approvals),
    credentials: credentialsIn(process.env),
    base: once(async () => baseOf(options.base, specFile(options.spec))),
    published: once(async () => namedDocument(options.published ?? '', spec.file, 'The published')),
    compiled: isOwn ? once(async () => pipeline(spec.file)) : undefined,
    signal: abort.signal,
    self,
  };
}

/** What the pipeline of this project compiles. */
const pipelineSpec = 'spec/openapi.yaml';

const usualApprovals = 'spec/approvals.yaml';

async function approvalsIn(given: string | undefined): Promise<Approvals> {
  const today = new Date().toISOString().slice(0, 10);
  const option = '--approvals';
  const file = given ?? usualApprovals;
  const text = given === undefined ? tryTextOf(file, option) : textOf(file, option);
  if (text === undefined) return { file, rows: [], today };
  const { ApprovalsFault, readApprovals } =
    await import('../../contract/approvals/read-approvals.ts');
  try {
    return { file, rows: readApprovals(text, file), today };
  } catch (error) {
    if (!(error instanceof ApprovalsFault)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return async () => (made ??= make());
}
