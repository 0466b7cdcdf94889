// `npm run generate`: the spec's files in, generated/ out. See --help.
import { readArguments, usage, type Arguments } from './generate/arguments.ts';
import { CallFault } from './generate/call.ts';
import { generate } from './generate/pipeline.ts';
import { exitCodes, stageLine, tell, type Terminal } from './generate/progress.ts';
import type { ReportStage } from './generate/types.ts';

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTTY: process.stdout.isTTY,
};
const report: ReportStage = (stage) => terminal.isTTY && terminal.out(stageLine(stage));

try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CallFault)) throw error;
  terminal.err(`${error.message}\n`);
  process.exitCode = 2;
}

async function run({ options, watch, help }: Arguments): Promise<number> {
  if (help) {
    terminal.out(usage);
    return 0;
  }
  const result = await generate({ ...options, color: process.stderr.isTTY }, report);
  tell(result, terminal);
  return exitCodes[result.outcome];
}
