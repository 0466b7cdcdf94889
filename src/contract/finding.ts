import type { Severity } from './checks/check.ts';

/** One place where an exchange is not what the document says. */
export interface Finding {
  /** The id of the check. */
  readonly check: string;
  readonly severity: Severity;
  /** The sentence that does not hold. */
  readonly claim: string;
  /** The id of the operation, or method and path where the document has none. */
  readonly operation: string;
  readonly status: number;
  /** A JSON pointer (RFC 6901) into the exchange; below `/body`, into what the body says. */
  readonly pointer: string;
  readonly message: string;
  /** What stands there; `undefined` if nothing does. */
  readonly value: unknown;
}
