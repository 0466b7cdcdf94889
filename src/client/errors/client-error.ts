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
export interface ClientError extends Error {
  /** The operationId, such as `FetchUser`; method and path where no operation is known by them. */
  readonly operation: string;
  /** Every attempt, the last one too. */
  readonly attempts: readonly Attempt[];
}

/** Told apart by name, so that there need be no class for each. */
export function clientError<More extends { readonly name: string }>(
  message: string,
  operation: string,
  attempts: readonly Attempt[],
  more: More,
): ClientError & More {
  return Object.assign(new Error(`${operation}: ${message}`), { operation, attempts, ...more });
}
