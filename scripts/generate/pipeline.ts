import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CallFault, resolveCall, type Call } from './call.ts';
import type { Artefacts, Compiler } from './compiler.ts';
import { hashOf } from './hash-of.js';
import { remember, upToDate } from './memory.ts';
import { stopwatch } from './stopwatch.ts';
import type { Artefact, GenerateOptions, GenerateResult, ReportStage } from './types.ts';
import { writeArtefacts } from './write.ts';

/**
 * Compiles a spec into its artefacts, all of them or none. Inputs unchanged since the last run:
 * nothing heavy is even loaded.
 */
export async function generate(
  options: GenerateOptions,
  report: ReportStage = () => {},
): Promise<GenerateResult> {
  const lap = stopwatch();
  try {
    const call = resolveCall(options);
    const memory = upToDate(call);
    if (memory !== undefined) {
      const artefacts = memory.outputs.map(([path]) => artefact(path));
      return { outcome: 'unchanged', artefacts, warnings: memory.warnings, milliseconds: lap() };
    }
    const { startCompiler } = await import('./compiler.ts');
    const compiler = startCompiler();
    try {
      return await compileAndWrite(call, compiler, lap, report);
    } finally {
      await compiler.close();
    }
  } catch (error) {
    return refusal(error, lap());
  }
}

/** load → (lint ∥ bundle → emit) → write; `watch` calls it again and again with one compiler. */
export async function compileAndWrite(
  call: Call,
  compiler: Compiler,
  lap: () => number,
  report: ReportStage,
): Promise<GenerateResult> {
  const { spec, configPath, format, color } = call;
  const compilation = await compiler.compile({ spec, configPath, format, color }, report);
  if ('refused' in compilation) throw new CallFault(compilation.refused);
  const { checked, artefacts } = compilation;
  const { problems, text } = checked;
  if (artefacts === undefined) return { outcome: 'faulty', problems, text, milliseconds: lap() };

  if (call.check) return compared(call, artefacts, problems.length, lap);
  const writing = stopwatch();
  writeArtefacts(call.out, artefacts);
  const paths = [...artefacts.keys()].map((name) => join(call.out, name));
  const outputs = paths.map((path) => [path, hashOf(path)] as const);
  remember(call, { inputs: checked.hashes, outputs, warnings: problems.length });
  report({ stage: 'write', milliseconds: writing(), detail: call.out });
  const written = paths.map(artefact);
  return {
    outcome: 'written',
    artefacts: written,
    warnings: problems.length,
    text,
    milliseconds: lap(),
  };
}

async function compared(
  { out }: Call,
  artefacts: Artefacts,
  warnings: number,
  lap: () => number,
): Promise<GenerateResult> {
  const { staleness } = await import('./compare.ts');
  const diff = staleness(out, artefacts);
  if (diff !== '') return { outcome: 'stale', diff, milliseconds: lap() };
  const paths = [...artefacts.keys()].map((name) => join(out, name));
  return { outcome: 'unchanged', artefacts: paths.map(artefact), warnings, milliseconds: lap() };
}

export function refusal(error: unknown, milliseconds: number): GenerateResult {
  if (!(error instanceof CallFault)) throw error;
  return { outcome: 'refused', message: error.message, milliseconds };
}

function artefact(path: string): Artefact {
  return { name: basename(path), bytes: statSync(path).size };
}
