import type { Emulator } from '../../src/emulator/emulator.ts';
import { serve, ServeError, type Served } from '../../src/emulator/serve.ts';
import { CallFault } from '../generate/call.ts';

/** Puts the emulator behind a loopback port; 0 is any free one. */
export async function serveAt(emulator: Pick<Emulator, 'answer'>, port: number): Promise<Served> {
  try {
    return await serve(emulator, { port });
  } catch (error) {
    if (!(error instanceof ServeError)) throw error;
    throw new CallFault(`${error.message} --port says which.`, { cause: error });
  }
}
