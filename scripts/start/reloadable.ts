import type { OpenApiDocument } from '../../src/description/description.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { CallFault } from '../generate/call.ts';
import { firstState } from './first-state.ts';

export interface Reloadable extends Pick<Emulator, 'answer'> {
  /**
   * Goes by this document from now on, and forgets nothing. Throws a CallFault, and goes on as
   * before, when the document has an operation that nothing handles.
   */
  readonly load: (document: OpenApiDocument) => void;
}

/** An emulator that outlives its document. */
export function reloadable(): Reloadable {
  let current: Emulator | undefined;
  return {
    answer: (incoming) => current?.answer(incoming) ?? Promise.resolve(notYet),
    load: (document) => {
      const next = emulatorOf(document);
      next.seed(current?.snapshot() ?? firstState);
      current = next;
    },
  };
}

function emulatorOf(document: OpenApiDocument): Emulator {
  try {
    return createEmulator({ document });
  } catch (error) {
    throw error instanceof TypeError ? new CallFault(error.message, { cause: error }) : error;
  }
}

const notYet = {
  status: 503,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    message: 'The spec has not compiled yet: see the terminal.',
    status: 503,
  }),
};
