// `npm run generate`: the spec's files in, generated/ out. See --help.
import { readArguments, usage } from './generate/arguments.ts';
import { command, stopped } from './generate/command.ts';
import { generate } from './generate/pipeline.ts';
import { exitCodes, stageLine, tell, type Terminal } from './generate/progress.ts';
import type { GenerateOptions, ReportStage } from './generate/types.ts';

await command(async (args, terminal) => {
  const { options, watch, help } = readArguments(args);
  if (help) {
    terminal.out(usage);
    return 0;
  }
  const report: ReportStage = (stage) => process.stdout.isTTY && terminal.out(stageLine(stage));
  const colored = { ...options, color: process.stderr.isTTY };
  if (watch) return keepGenerating(colored, report, terminal);
  const result = await generate(colored, report);
  tell(result, terminal);
  return exitCodes[result.outcome];
});

async function keepGenerating(
  options: GenerateOptions,
  report: ReportStage,
  terminal: Terminal,
): Promise<number> {
  const { watch } = await import('./generate/watch.ts');
  const watcher = watch(options, (result) => tell(result, terminal), report);
  await watcher.ready;
  terminal.out(`Watching ${options.spec}. Press Ctrl+C to stop.\n`);
  await stopped();
  await watcher.close();
  return 0;
}
