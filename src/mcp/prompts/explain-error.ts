import type { Docs } from '../docs/docs.ts';
import { errorText, type GivenError } from '../tools/error/error-text.ts';

export type { GivenError } from '../tools/error/error-text.ts';

/** Asks why a call failed, with what the dictionary of faults says. */
export function explainErrorText(given: GivenError, docs: Docs): string {
  return [
    `A call of the ${docs.reference.title} API failed with this:`,
    given.error,
    'Say in plain words why, and what I have to change. This is what the reference says:',
    errorText(given, docs).trimEnd(),
  ].join('\n\n');
}
