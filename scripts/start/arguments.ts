import { parseArgs } from 'node:util';
import { CallFault } from '../generate/call.ts';

export interface Arguments {
  readonly help: boolean;
  readonly watch: boolean;
  /** 0 for any free one. */
  readonly port: number;
}

export const usage = `Usage: npm start -- [options]

Compiles the spec, emulates the API on a loopback port and calls it through the typed client.

  --watch       keep serving, and follow every save below spec/ (the default on a terminal)
  --no-watch    stop after one call (the default elsewhere)
  --port PORT   port of the emulator (default: any free one)
  --verbose     show where an unexpected error comes from
  --help        print this

Exit codes: 0 done, 1 the spec is at fault, 2 the call is at fault.
`;

export function readArguments(args: readonly string[], isTerminal: boolean): Arguments {
  const values = parsed(args);
  if (values.watch && values['no-watch']) {
    throw new CallFault('--watch and --no-watch do not go together.');
  }
  return {
    help: values.help,
    watch: values.watch || (isTerminal && !values['no-watch']),
    port: portNumber(values.port),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new CallFault(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CallFault(`--port ${text} is not a port: give a number from 0 to 65535.`);
}

const options = {
  watch: { type: 'boolean', default: false },
  'no-watch': { type: 'boolean', default: false },
  port: { type: 'string', default: '0' },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;
