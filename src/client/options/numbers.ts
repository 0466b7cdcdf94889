import { InputError } from '../errors/input-error.ts';

/** What each call may choose for itself; as the client says where left out. */
export interface CallOptions {
  /** Aborts the call, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for each attempt, to the end of its answer; 30,000 unless given. */
  readonly timeout?: number | undefined;
  /** Milliseconds for all attempts and the waits between them; 120,000 unless given. */
  readonly totalTimeout?: number | undefined;
  /** How often to try again at most; 3 unless given, 0 for never. */
  readonly maxRetries?: number | undefined;
}

/** What holds for all calls of a client. */
export interface NumberOptions extends Omit<CallOptions, 'signal'> {
  /** Milliseconds that the first wait takes at most; it doubles up to 16 times that. 500 unless given. */
  readonly retryDelay?: number | undefined;
  /** Requests under way at once; the others wait in the order they came. Unlimited unless given. */
  readonly maxConcurrency?: number | undefined;
}

export type Numbers = { readonly [K in keyof NumberOptions]-?: number };

export const defaults: Numbers = {
  timeout: 30_000,
  totalTimeout: 120_000,
  maxRetries: 3,
  retryDelay: 500,
  maxConcurrency: Infinity,
};

/** These where given, those where not. */
export function numbersOf(given: NumberOptions, otherwise: Numbers): Numbers {
  let own = otherwise;
  for (const name of names) {
    const value = given[name];
    if (value === undefined) continue;
    const least = /Retries|Delay/.test(name) ? 0 : 1;
    // Infinity leaves no number as its remainder, and is welcome.
    if (typeof value !== 'number' || !(value >= least) || value % 1) {
      throw new InputError(name, `must be a whole number, at least ${least}.`);
    }
    own = { ...own, [name]: value };
  }
  return own;
}

const names = Object.keys(defaults).filter((name): name is keyof Numbers => name in defaults);
