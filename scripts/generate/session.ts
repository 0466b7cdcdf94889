import { resolveCall } from './call.ts';
import { startCompiler, type Checked, type Compiler } from './compiler.ts';
import { unchanged } from './memory.ts';
import { compileAndWrite, refusal } from './pipeline.ts';
import { stopwatch } from './stopwatch.ts';
import type { GenerateOptions, GenerateResult, ReportStage } from './types.ts';

/** One compiler kept warm over many runs of the same call. */
export interface Session {
  /** `undefined` when nothing the last run depended on has changed, and there is no news. */
  run(): Promise<GenerateResult | undefined>;
  /** Does what a run does and writes nothing: V8 needs some runs to reach its speed. */
  warmUp(): Promise<void>;
  /** The files the last run read, or looked for in vain. */
  files(): readonly string[];
  close(): Promise<void>;
}

export function startSession(options: GenerateOptions, report: ReportStage): Session {
  let compiler: Compiler | undefined = startCompiler({ keepWarm: true });
  let configPath: string | undefined;
  let checked: Checked | undefined;
  /** The last refusal: the same one again is no news. */
  let said: string | undefined;

  return {
    async run() {
      if (checked !== undefined && unchanged([...checked.configHashes, ...checked.hashes])) return;
      const lap = stopwatch();
      try {
        const call = resolveCall(options);
        const sameConfig = checked === undefined || unchanged(checked.configHashes);
        if (!sameConfig || (checked && call.configPath !== configPath)) await close();
        configPath = call.configPath;
        compiler ??= startCompiler({ keepWarm: true });
        const result = await compileAndWrite(call, compiler, report, lap, (answer) => {
          checked = answer;
        });
        said = undefined;
        return result;
      } catch (error) {
        // What cannot be read or loaded now may be there at the next save: start afresh then.
        checked = undefined;
        await close();
        const refused = refusal(error, lap());
        const known = refused.message === said;
        said = refused.message;
        return known ? undefined : refused;
      }
    },
    async warmUp() {
      try {
        await compiler?.compile(resolveCall(options), () => {});
      } catch {
        // The next run meets the same fault, and tells it.
      }
    },
    files: () =>
      [...(checked?.configHashes ?? []), ...(checked?.hashes ?? [])].map(([path]) => path),
    close,
  };

  async function close(): Promise<void> {
    await compiler?.close();
    compiler = undefined;
  }
}
