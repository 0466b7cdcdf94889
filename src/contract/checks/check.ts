import type { Subject } from '../subject.ts';

/** An error breaks the contract; a warning is worth a look. */
export type Severity = 'error' | 'warning';

/** One claim about every exchange, and how to see where it does not hold. */
export interface Check {
  readonly id: string;
  readonly severity: Severity;
  /** The sentence that the check upholds. */
  readonly claim: string;
  readonly find: (subject: Subject) => readonly Problem[];
}

export interface Problem {
  /** A JSON pointer into the exchange. */
  readonly pointer: string;
  readonly message: string;
  readonly value: unknown;
  /** That of the check unless given. */
  readonly severity?: Severity;
}
