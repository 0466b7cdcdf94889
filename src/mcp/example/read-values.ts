import type { ViewOf } from '../../reference/fields/view.ts';
import { closestOf } from '../../reference/search/closest.ts';
import { problemsOf } from './check-value.ts';
import { coerced } from './coerced.ts';
import type { Input } from './inputs.ts';

/** Values by name, as callers write them. */
export type GivenValues = Readonly<Record<string, unknown>>;

export interface ReadValues {
  readonly values: ReadonlyMap<Input, unknown>;
  /** A sentence each, which begins with the name. */
  readonly problems: readonly string[];
}

/** Finds out which input each name means, and what is wrong with its value. */
export function readValues(
  given: GivenValues,
  inputs: readonly Input[],
  viewOf: ViewOf,
): ReadValues {
  const values = new Map<Input, unknown>();
  const problems: string[] = [];
  for (const [name, raw] of Object.entries(given)) {
    const input = inputNamed(name, inputs);
    if (input === undefined) {
      problems.push(unknownName(name, inputs));
    } else if (values.has(input)) {
      problems.push(`${shown(name)}: It is ${input.name}, which is given, too.`);
    } else {
      const value = input.isText ? coerced(raw, input.schema, viewOf) : raw;
      values.set(input, value);
      problems.push(...problemsOf(input.name, value, input.schema, viewOf));
    }
  }
  return { values, problems };
}

/** As it is written, else in any case of letters and with any marks between words. */
function inputNamed(name: string, inputs: readonly Input[]): Input | undefined {
  const key = keyOf(name);
  return (
    inputs.find((input) => input.name === name) ?? inputs.find((input) => keyOf(input.name) === key)
  );
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function unknownName(name: string, inputs: readonly Input[]): string {
  const names = new Map(inputs.map((input) => [keyOf(input.name), input.name]));
  const nearest = closestOf(keyOf(shown(name)), [...names.keys()], 3).map((key) => names.get(key));
  const instead = nearest.length === 0 ? 'It takes none.' : `Nearest: ${nearest.join(', ')}.`;
  return `${shown(name)}: There is no such parameter. ${instead}`;
}

/** No longer than it takes to know it again. */
function shown(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
