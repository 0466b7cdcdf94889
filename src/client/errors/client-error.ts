/** One try at a request. */
export interface Attempt {
  /** Status of the answer. */
  readonly status?: number;
  /** Name of the error, where no whole answer came. */
  readonly error?: string | undefined;
  /** Milliseconds waited before it. */
  readonly waited: number;
}

/** What a call that was sent may throw; `InputError` is the other family. */
export abstract class ClientError extends Error {
  /** The operationId, such as `FetchUser`; method and path where no operation is known by them. */
  declare readonly operation: string;
  /** Every attempt, the last one too. */
  declare readonly attempts: readonly Attempt[];

  constructor(
    message: string,
    operation: string,
    attempts: readonly Attempt[],
    more: { readonly cause?: unknown } & object = {},
  ) {
    super(`${operation}: ${message}`);
    Object.assign(this, more, { operation, attempts });
  }
}
