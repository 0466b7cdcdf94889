import { choices, type Choices } from '../../emulator/choices.ts';
import { UsageError } from '../usage-error.ts';

/** Reads "name=value" texts; throws a UsageError that lists what there is to choose from. */
export function chosenOf(texts: readonly string[]): Partial<Choices> {
  return Object.fromEntries(texts.map(chosenBy));
}

const known: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(choices).map(([name, { values }]) => [name, values]),
);

function chosenBy(text: string): readonly [string, string] {
  const [name = '', value = ''] = text.split('=', 2);
  const values = known.get(name);
  if (values === undefined) {
    throw new UsageError(`--choice ${text}: there is no choice "${name}". ${names()}`);
  }
  if (values.includes(value)) return [name, value];
  throw new UsageError(`--choice ${text}: ${name} is ${values.join(' or ')}.`);
}

function names(): string {
  return `Choose about ${[...known.keys()].join(', ')}.`;
}
