// `npm start`: the spec's files in, a typed call over real HTTP out. See --help.
import { readArguments, usage, type Arguments } from './start/arguments.ts';
import { CallFault } from './generate/call.ts';
import { runOnce } from './start/run-once.ts';
import { runUntilStopped } from './start/run-until-stopped.ts';
import type { Terminal } from './generate/progress.ts';

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};
const verbose = process.argv.includes('--verbose') || process.env['DEBUG'] !== undefined;

try {
  const given = readArguments(process.argv.slice(2), process.stdout.isTTY);
  process.exitCode = await run(given);
} catch (error) {
  process.exitCode = 2;
  if (verbose || !(error instanceof Error)) throw error;
  terminal.err(`${error.message}\n`);
  if (!(error instanceof CallFault))
    terminal.err('Run with --verbose to see where it comes from.\n');
}

async function run({ help, watch, port }: Arguments): Promise<number> {
  if (help) {
    terminal.out(usage);
    return 0;
  }
  const spec = {
    spec: 'spec/openapi.yaml',
    out: 'generated',
    color: process.stderr.isTTY,
  };
  return watch ? runUntilStopped(spec, port, terminal, stopped()) : runOnce(spec, port, terminal);
}

/** Ctrl+C, or whoever started it. A second one ends it the hard way. */
function stopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
}
