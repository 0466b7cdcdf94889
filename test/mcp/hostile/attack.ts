import type { Sent } from '../../helpers/mcp-wire.ts';

/** What an attack must be answered with. */
export interface Verdict {
  readonly status: number;
  /** Of the JSON-RPC error. */
  readonly code?: number;
  /** Of the result of a tool; when left out, a result may be either. */
  readonly isError?: boolean;
  /** What the result has. */
  readonly has?: string;
  /** Whether there is anything in the answer; there is, unless told. */
  readonly isEmpty?: boolean;
}

/** A request that does not know its id yet: no two have the same, so that no answer is mistaken. */
export interface Attack {
  readonly sent: (id: string) => Sent;
  readonly verdict: Verdict;
  /** Below the address of the server's host; that of the server when left out. */
  readonly path?: string;
}

/** An attack with the name of its kind. */
export interface Named {
  readonly kind: string;
  readonly attack: Attack;
}
