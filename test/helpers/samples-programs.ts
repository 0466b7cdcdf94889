import type { Operation } from '../../src/description/description.ts';
import { exampleCall } from '../../src/reference/samples/call/example-call.ts';
import type { ExampleCall } from '../../src/reference/samples/call/call.ts';
import { samplesOf } from '../../src/reference/samples/samples.ts';
import { readDescription } from './document.ts';
import type { Program } from './samples-run.ts';

export interface OwnProgram extends Program {
  readonly operation: Operation;
  readonly call: ExampleCall;
}

export const description = readDescription();

/** Every sample of our own API, named like "FetchUser.python". */
export function ownPrograms(): readonly OwnProgram[] {
  return description.operations.flatMap((operation) => {
    const call = exampleCall(operation, description);
    return samplesOf(operation, description, { own: true }).map(({ language, code }) => ({
      name: `${operation.id}.${language}`,
      language,
      code,
      operation,
      call,
    }));
  });
}
