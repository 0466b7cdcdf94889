import { Command, CommanderError } from 'commander';
import type { AddCommand, Context } from './command.ts';
import { addContract } from './contract.ts';
import { addEmulate } from './emulate.ts';
import { addMcp } from './mcp.ts';
import { ownPackage } from './own-package.ts';
import { addPortal } from './portal.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const commands: readonly AddCommand[] = [addEmulate, addContract, addPortal, addMcp];

const examples = `
Examples:
  $ conversations emulate
  $ conversations emulate --port 8080 --state conversations.json
  $ conversations contract --help

Exit codes: 0 done, 1 something is wrong with what was looked at, 2 with the call, or it could not look.
`;

/** Runs a command line to its exit code. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  stopped: Context['stopped'],
  { pipeline, self }: Pick<Context, 'pipeline' | 'self'> = {},
): Promise<0 | 1 | 2> {
  let code: 0 | 1 | 2 = 0;
  const program = new Command('conversations')
    .description('Works with the Twilio Conversations API on this machine.')
    .version(ownPackage().version)
    .helpOption('--help', 'print this')
    .helpCommand(false)
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  const end: Context['end'] = (given) => void (code = given);
  const context: Context = { terminal, stopped, end, pipeline, self };
  for (const add of commands) add(program, context);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return told(error, args.includes('--verbose'), terminal);
  }
}

/** One line for what the caller can put right; the stack of a bug only if it is asked for. */
function told(error: unknown, isVerbose: boolean, { err }: Terminal): 0 | 2 {
  // It has printed what there is to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof Error)) err(`${String(error)}\n`);
  else if (isVerbose) err(`${error.stack ?? error.message}\n`);
  else err(`${error.message}\n`);
  if (!(error instanceof UsageError || isVerbose)) {
    err('Run with --verbose to see where it comes from.\n');
  }
  return 2;
}
