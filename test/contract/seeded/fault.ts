import type { OperationId } from '../../../generated/operations.ts';

export type Fetch = (request: Request) => Promise<Response>;

/** One way in which a server is not what the document says. */
export interface Fault {
  readonly id: string;
  /** What the server does, as the end of "a server that …". */
  readonly what: string;
  /** Those that show it, when they are asked for the right thing. */
  readonly operations: readonly OperationId[];
  /** The check that sees it in one exchange; `undefined` where only several together show it. */
  readonly check: string | undefined;
  /** Puts the fault around a sound server; what it remembers is its own. */
  readonly plant: (fetch: Fetch) => Fetch;
}
