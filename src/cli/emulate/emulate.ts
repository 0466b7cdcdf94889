import { createEmulator, type Emulator } from '../../emulator/emulator.ts';
import { serve, ServeError, type Served } from '../../emulator/serve.ts';
import type { Context } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { autosave } from './autosave.ts';
import { chosenOf } from './chosen.ts';
import { documentIn, jsonIn } from './files.ts';
import { greeting, requestLine } from './lines.ts';
import type { EmulateOptions } from './options.ts';
import { openStateFile, type StateFile } from './state-file.ts';

/** Serves until it is told to stop; throws a UsageError for what the caller can put right. */
export async function emulate(
  options: EmulateOptions,
  { terminal, stopped }: Pick<Context, 'terminal' | 'stopped'>,
): Promise<void> {
  const end = stopped();
  const emulator = emulatorOf(options);
  const file = options.state === undefined ? undefined : openStateFile(options.state);
  try {
    begin(emulator, options, file);
    const served = await servedBy(emulator, options, terminal);
    const saving =
      file &&
      autosave(emulator, file, (problem) => terminal.err(`The state is not kept: ${problem}\n`));
    terminal.out(greeting(served.url, options, terminal.isColored));
    await end;
    terminal.out('\nStopping.\n');
    await served.close();
    await saving?.stop();
  } finally {
    file?.release();
  }
}

function emulatorOf({ spec, choice, allowWebhooks }: EmulateOptions): Emulator {
  const choices = chosenOf(choice);
  const document = documentIn(spec);
  try {
    return createEmulator({ document, choices, webhooks: { allowedHosts: allowWebhooks } });
  } catch (error) {
    throw withPlace(spec ?? 'the document', error);
  }
}

/** A state that was kept goes before a seed, which is for the first time. */
function begin(emulator: Emulator, { seed }: EmulateOptions, file: StateFile | undefined): void {
  if (file?.state !== undefined) take(emulator, file.path, file.state);
  else if (seed !== undefined) take(emulator, seed, jsonIn(seed, '--seed'));
}

function take(emulator: Emulator, place: string, state: unknown): void {
  try {
    emulator.seed(state);
  } catch (error) {
    throw withPlace(place, error);
  }
}

async function servedBy(
  emulator: Emulator,
  { port, host, allowHost, latency, quiet }: EmulateOptions,
  { out, isColored }: Context['terminal'],
): Promise<Served> {
  try {
    return await serve(emulator, {
      port,
      host,
      allowedHosts: allowHost,
      latency,
      ...(quiet !== true && { onAnswer: (served) => out(requestLine(served, isColored)) }),
    });
  } catch (error) {
    if (!(error instanceof ServeError)) throw error;
    const way = error.port === port ? '--port' : '--host';
    throw new UsageError(`${error.message} ${way} says which.`, { cause: error });
  }
}

/** A TypeError of the emulator says what it does not take; this adds where it stands. */
function withPlace(place: string, error: unknown): unknown {
  if (!(error instanceof TypeError)) return error;
  return new UsageError(`${place}: ${error.message}`, { cause: error });
}
