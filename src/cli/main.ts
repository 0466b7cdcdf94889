import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

/** Runs a command line in this process, and ends the process with its exit code. */
export async function main(args: readonly string[]): Promise<void> {
  const code = await run(args, processTerminal(), stopped);
  // What is still under way, such as a webhook that is to be tried again, is given up.
  process.stdout.write('', () => process.exit(code));
}

/** Ctrl+C, a closed window, or whoever started it. A second one ends it the hard way. */
function stopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => stop());
    }
  });
}
