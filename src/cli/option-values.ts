import { InvalidArgumentError } from 'commander';

/** Takes a whole number from 0 to `most`. */
export function numberTo(most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number <= most) return number;
    throw new InvalidArgumentError(`Give a number from 0 to ${most}.`);
  };
}

/** Of an option that may be given again. */
export function more(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}
