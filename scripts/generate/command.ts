import { CallFault } from './call.ts';
import type { Terminal } from './progress.ts';

/**
 * Runs a command line to its exit code. A fault of the call is one sentence and code 2; whatever
 * else is thrown is a bug, and says how to see its stack.
 */
export async function command(
  run: (args: readonly string[], terminal: Terminal) => Promise<number>,
): Promise<void> {
  const terminal: Terminal = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
  const args = process.argv.slice(2);
  try {
    process.exitCode = await run(args, terminal);
  } catch (error) {
    process.exitCode = 2;
    const verbose = args.includes('--verbose') || process.env['DEBUG'] !== undefined;
    if (verbose || !(error instanceof Error)) throw error;
    terminal.err(`${error.message}\n`);
    if (!(error instanceof CallFault))
      terminal.err('Run with --verbose to see where it comes from.\n');
  }
}

/** Ctrl+C, or whoever started it. A second one ends it the hard way. */
export function stopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
}
