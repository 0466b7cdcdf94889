import type { Context } from './command.ts';
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

/** Runs a command line in this process, and ends the process with its exit code. */
export async function main(args: readonly string[], pipeline?: Context['pipeline']): Promise<void> {
  const self = callOf(args);
  const code = await run(args, processTerminal(), stopped, { pipeline, self });
  // What is still under way, such as a webhook that is to be tried again, is given up.
  process.stdout.write('', () => process.exit(code));
}

/** The script may stand for the first words of a command line, as `npm run emulate` does. */
function callOf(args: readonly string[]): NonNullable<Context['self']> {
  const [, script = '', ...given] = process.argv;
  const known = args.length - given.length;
  return (wanted) => [...process.execArgv, script, ...wanted.slice(known)];
}

/** Ctrl+C, a closed window, or whoever started it. A second one ends it the hard way. */
function stopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => stop());
    }
  });
}
