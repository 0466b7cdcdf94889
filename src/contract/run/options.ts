import type { Reported } from '../report/reported.ts';

/** Whoever is held to the document: it is known by what it answers alone. */
export interface RunTarget {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Where the paths of the document begin, such as "https://conversations.twilio.com". */
  readonly baseUrl: string;
}

export interface RunOptions {
  /** The same number makes the same requests; 1 when left out. */
  readonly seed?: number;
  /** How many values are tried for a field or parameter; 3 when left out. */
  readonly values?: number;
  /** How many cases an operation gets at most; 200 when left out. */
  readonly cases?: number;
  /** Sends GET and HEAD alone. */
  readonly readOnly?: boolean;
  /** The target is there for this run alone: settings and what was there before may be changed. */
  readonly ownsTarget?: boolean;
  readonly requestsPerSecond?: number;
  readonly credentials?: Credentials;
  /** Ids of the operations to try; the others are only called where these need them. */
  readonly only?: readonly string[];
  /** Ids of operations that are not tried. */
  readonly skip?: readonly string[];
  /** Tries what failed before and nothing else, with the seed of that run. */
  readonly replay?: Failures;
  readonly floor?: Floor;
  readonly signal?: AbortSignal;
  /** Told after each operation. */
  readonly onProgress?: (progress: Progress) => void;
  /** How to wait, in milliseconds; by a timer when left out. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

export interface Credentials {
  /** Made anew for each request. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** What stands for them in a curl line, such as `-u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"`. */
  readonly curl: string;
}

/** The least part that a run has to reach, from 0 to 1. */
export interface Floor {
  readonly operations?: number;
  readonly parameters?: number;
  readonly properties?: number;
  readonly statuses?: number;
}

export interface Progress {
  readonly operation: string;
  /** How many operations are done, this one included. */
  readonly done: number;
  readonly operations: number;
  readonly exchanges: number;
}

export type RunResult = RunOutcome | RunUnknown;

/** Why nothing can be said of the target, in one sentence. */
export interface RunUnknown {
  readonly unknown: string;
}

export interface RunOutcome {
  readonly unknown?: undefined;
  readonly findings: readonly Reported[];
  readonly exchanges: number;
  readonly cases: number;
  readonly seed: number;
  readonly coverage: Coverage;
  /** Valid requests that were refused, for reasons that a schema may not be able to tell. */
  readonly refused: readonly Refused[];
  /** Numbers past a bound that were answered as if the bound had been sent. */
  readonly clamped: readonly Refused[];
  /**
   * What was made and is still there, as "DELETE /path", and settings that are not as
   * they were, as "POST /path"; empty if all was cleaned up.
   */
  readonly left: readonly string[];
  /** Whether the signal ended it before all was tried. */
  readonly stopped: boolean;
  readonly failures: Failures;
}

/** What became of one case. */
export interface Refused {
  readonly operation: string;
  readonly case: string;
  readonly status: number;
}

export interface Coverage {
  readonly operations: Part;
  readonly parameters: Part;
  readonly properties: Part;
  readonly statuses: Part;
}

export interface Part {
  readonly seen: number;
  readonly all: number;
  /** Such as "ListUser 429" or "CreateUser query PageSize". */
  readonly missing: readonly string[];
}

/** Plain JSON: what failed, and what is needed to try it again. */
export interface Failures {
  readonly seed: number;
  readonly cases: readonly FailedCase[];
}

export interface FailedCase {
  readonly operation: string;
  /** Which case of the operation, such as "body/Identity left out". */
  readonly case: string;
  readonly finding: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
}
