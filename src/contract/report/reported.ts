/** An error breaks the contract; a warning is worth a look; a note is for the changelog. */
export type ReportedSeverity = 'error' | 'warning' | 'note';

/** One cause, as every step tells it and every format prints it. */
export interface Reported {
  /** Of the rule or check: "property-removed", "contract/default-changed", "body-schema" … */
  readonly id: string;
  readonly severity: ReportedSeverity;
  /** One sentence: what is wrong, with names and values. */
  readonly text: string;
  /** The sentence that the rule upholds, if it has one. */
  readonly claim?: string | undefined;
  /** The id of the operation, or "GET /path"; `undefined` where it concerns no single one. */
  readonly operation?: string | undefined;
  /** A JSON pointer (RFC 6901): into the document, or into an exchange. */
  readonly pointer: string;
  /** Where to look, relative to the working directory; lines and columns count from 1. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** 12 hexadecimal digits, the same as long as the cause is: see `fingerprintOf`. */
  readonly fingerprint: string;
  /** Ids of the operations that it reaches. */
  readonly usedBy: readonly string[];
  /** Short words for people and filters: "major", "client-breaking" … */
  readonly labels: readonly string[];
  /** What shows it again: a curl line, or the call that no longer compiles. */
  readonly repeat?: string | undefined;
  /** Why it is let pass, if somebody approved it; its severity is "note" then. */
  readonly approved?: { readonly reason: string; readonly until: string } | undefined;
}
