import type { Moment } from './dated.ts';

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

  /** Milliseconds beyond real time. */
  get ahead(): number {
    return this.#ahead;
  }

  set(ahead: number): void {
    this.#ahead = ahead;
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
