import { randomFrom } from '../../helpers/emulator.ts';

/** Chance that is the same again for the same seed. */
export interface Dice {
  /** From 0 up to, without it, the bound. */
  readonly below: (bound: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
  /** True in so many of a hundred cases. */
  readonly percent: (share: number) => boolean;
}

export function diceFrom(seed: number): Dice {
  const random = randomFrom(seed);
  const below = (bound: number): number => Math.floor(random() * bound);
  return {
    below,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('There is nothing to pick from.');
      return value;
    },
    percent: (share) => below(100) < share,
  };
}

/** The same flood each time; `HOSTILE_SEED=random` makes another. It is printed, to repeat it. */
export function seedOfFlood(): number {
  const { HOSTILE_SEED: given = '1' } = process.env;
  const seed = given === 'random' ? Date.now() % 1_000_000 : Number(given);
  console.log(`HOSTILE_SEED=${seed}`);
  return seed;
}
