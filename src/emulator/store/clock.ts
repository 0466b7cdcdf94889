import type { Moment } from './records.ts';

/** Real time, and what `advance` added to it. */
export class Clock {
  readonly #base: () => Moment;
  #ahead = 0;

  constructor(base: () => Moment) {
    this.#base = base;
  }

  now(): Moment {
    return this.#base() + this.#ahead;
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
