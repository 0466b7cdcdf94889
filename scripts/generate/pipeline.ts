import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { CallFault, resolveCall, type Call } from './call.ts';
import type { Artefacts } from './bundle.ts';
import type { Checked, Compiler } from './compiler.ts';
import { hashOf } from './hash-of.js';
import { remember, upToDate } from './memory.ts';
import { stopwatch } from './stopwatch.ts';
import type { Artefact, Generate, GenerateResult, ReportStage } from './types.ts';
import { writeArtefacts } from './write.ts';

/**
 * Compiles a spec into its artefacts, all of them or none. When nothing has changed since the last
 * run, nothing heavy is even loaded.
 */
export const generate: Generate = async (options, report = () => {}) => {
  const lap = stopwatch();
  try {
    const call = resolveCall(options);
    const memory = upToDate(call);
    if (memory !== undefined) {
      const artefacts = memory.outputs.map(([path]) => artefact(path));
      return { outcome: 'unchanged', artefacts, warnings: memory.warnings, milliseconds: lap() };
    }
    const { startCompiler } = await import('./compiler.ts');
    optimiseLate();
    const compiler = startCompiler();
    try {
      return await compileAndWrite(call, compiler, report, lap);
    } finally {
      await compiler.close();
    }
  } catch (error) {
    return refusal(error, lap());
  }
};

/**
 * A single run ends before optimised machine code pays for its making: V8 is told to wait longer
 * with it, which saves a sixth of the processor time. Watching keeps V8's own setting. The name of
 * the setting varies; a Node that is not listed runs as it is, since an unknown name is complained of.
 */
const patience: Readonly<Record<string, string>> = {
  20: '--interrupt-budget=1000000',
  22: '--invocation-count-for-turbofan=50000',
  24: '--invocation-count-for-turbofan=50000',
};

function optimiseLate(): void {
  const [major = ''] = process.versions.node.split('.');
  const flag = patience[major];
  if (flag !== undefined) setFlagsFromString(flag);
}

/** load → (lint ∥ bundle → emit) → write. Watching calls it again and again with one compiler. */
export async function compileAndWrite(
  call: Call,
  compiler: Compiler,
  report: ReportStage,
  lap: () => number,
  onChecked: (checked: Checked) => void = () => {},
): Promise<GenerateResult> {
  const { spec, configPath, format, color } = call;
  const compilation = await compiler.compile({ spec, configPath, format, color }, report);
  if ('refused' in compilation) throw new CallFault(compilation.refused);
  const { checked, artefacts } = compilation;
  onChecked(checked);
  const { problems, text } = checked;
  if (artefacts === undefined) return { outcome: 'faulty', problems, text, milliseconds: lap() };
  if (call.check) return compared(call, checked, artefacts, lap);
  return written(call, checked, artefacts, report, lap);
}

async function compared(
  { out }: Call,
  { warnings }: Checked,
  artefacts: Artefacts,
  lap: () => number,
): Promise<GenerateResult> {
  const { staleness } = await import('./compare.ts');
  const diff = staleness(out, artefacts);
  if (diff !== '') return { outcome: 'stale', diff, milliseconds: lap() };
  const same = pathsOf(out, artefacts).map(artefact);
  return { outcome: 'unchanged', artefacts: same, warnings, milliseconds: lap() };
}

function written(
  call: Call,
  { warnings, text, hashes, configHashes }: Checked,
  artefacts: Artefacts,
  report: ReportStage,
  lap: () => number,
): GenerateResult {
  const writing = stopwatch();
  const replaced = writeArtefacts(call.out, artefacts);
  report({
    stage: 'write',
    milliseconds: writing(),
    detail: `${replaced} of ${artefacts.size} files changed`,
  });
  const paths = pathsOf(call.out, artefacts);
  remember(call, {
    inputs: [...configHashes, ...hashes],
    outputs: paths.map((path) => [path, hashOf(path)] as const),
    warnings,
  });
  return {
    outcome: 'written',
    artefacts: paths.map(artefact),
    warnings,
    text,
    milliseconds: lap(),
  };
}

/** A fault of the call is an answer; anything else is a bug and stays an exception. */
export function refusal(error: unknown, milliseconds: number): Refused {
  if (!(error instanceof CallFault)) throw error;
  return { outcome: 'refused', message: error.message, milliseconds };
}

type Refused = Extract<GenerateResult, { outcome: 'refused' }>;

function pathsOf(out: string, artefacts: Artefacts): string[] {
  return [...artefacts.keys()].map((name) => join(out, name));
}

function artefact(path: string): Artefact {
  return { name: basename(path), bytes: statSync(path).size };
}
