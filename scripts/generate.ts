// `npm run generate`: the spec's files in, generated/ out. See --help.
import { readArguments, usage, type Arguments } from './generate/arguments.ts';
import { CallFault } from './generate/call.ts';
import { generate } from './generate/pipeline.ts';
import { exitCodes, stageLine, tell, type Terminal } from './generate/progress.ts';
import type { GenerateOptions, ReportStage } from './generate/types.ts';

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};
const report: ReportStage = (stage) => process.stdout.isTTY && terminal.out(stageLine(stage));

const verbose = process.argv.includes('--verbose') || process.env['DEBUG'] !== undefined;
try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  process.exitCode = 2;
  if (verbose || !(error instanceof Error)) throw error;
  terminal.err(`${error.message}\n`);
  if (!(error instanceof CallFault))
    terminal.err('Run with --verbose to see where it comes from.\n');
}

async function run({ options, watch, help }: Arguments): Promise<number> {
  if (help) {
    terminal.out(usage);
    return 0;
  }
  const colored = { ...options, color: process.stderr.isTTY };
  if (watch) return keepGenerating(colored);
  const result = await generate(colored, report);
  tell(result, terminal);
  return exitCodes[result.outcome];
}

/** Until the person, or whoever started it, has had enough. */
async function keepGenerating(options: GenerateOptions): Promise<number> {
  const { watch } = await import('./generate/watch.ts');
  const watcher = watch(options, (result) => tell(result, terminal), report);
  await watcher.ready;
  terminal.out(`Watching ${options.spec}. Press Ctrl+C to stop.\n`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await watcher.close();
  return 0;
}
