/** One try at a request. */
export interface Attempt {
  /** Status of the answer. */
  readonly status?: number;
  /** Name of the error, where no whole answer came. */
  readonly error?: string;
  /** Milliseconds waited before it. */
  readonly waited: number;
}

/** What a call that was sent may throw; `InputError` is the other family. */
export abstract class ClientError extends Error {
  /** The operationId, such as `FetchUser`; method and path where no operation is known by them. */
  readonly operation: string;
  /** Every attempt, the last one too. */
  readonly attempts: readonly Attempt[];

  constructor(message: string, operation: string, attempts: readonly Attempt[], cause?: unknown) {
    super(`${operation}: ${message}`, cause === undefined ? undefined : { cause });
    this.operation = operation;
    this.attempts = attempts;
  }
}
