import type { Description, Operation } from '../../description/description.ts';
import type { Sample } from '../model.ts';
import type { ExampleCall } from './call/call.ts';
import { exampleCall } from './call/example-call.ts';
import { languages } from './languages.ts';

export interface SamplesOptions {
  /** Of the API that our client is compiled from: its samples and twilio-node's are there, too. */
  readonly own: boolean;
}

/** The example call of an operation in every language; none of an event, which nobody calls. */
export function samplesOf(
  operation: Operation,
  description: Description,
  options: SamplesOptions,
): readonly Sample[] {
  if (!operation.path.startsWith('/')) return [];
  return samplesOfCall(exampleCall(operation, description), options);
}

/** A language that has no words for the call is left out. */
export function samplesOfCall(call: ExampleCall, { own }: SamplesOptions): readonly Sample[] {
  return languages.flatMap(({ ownOnly, language, label, syntax, code }) => {
    const text = ownOnly && !own ? undefined : code(call);
    return text === undefined ? [] : [{ language, label, syntax, code: text }];
  });
}
