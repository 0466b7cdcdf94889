/** Rejects the case unless both are alike, which for objects means the same fields in any order. */
export function equal(actual: unknown, expected: unknown, what = 'the value'): void {
  if (Object.is(actual, expected) || text(actual) === text(expected)) return;
  throw new Error(`Expected ${what} to be ${text(expected)}, but it is ${text(actual)}.`);
}

export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(`This does not hold: ${what}.`);
}

/** Rejects the case unless the guard knows the error for its own. */
export function satisfies<Known>(
  guard: (error: unknown) => error is Known,
  error: unknown,
): asserts error is Known {
  if (!guard(error)) throw new Error(`${guard.name} does not hold for ${text(error)}.`);
}

/** The error that it rejects with; the case is rejected if there is none. */
export async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`Expected an error, but it gave ${text(value)}.`);
}

/** These fields of an error or another object, for `equal`. */
export function pick(given: unknown, ...names: readonly string[]): Record<string, unknown> {
  const fields = Object(given) as Record<string, unknown>;
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** Waits until the condition is true, and rejects the case if that takes too long. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`This never becomes true: ${condition.toString()}.`);
    await pause(20);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** As JSON with sorted names; what JSON cannot show is shown as a text. */
function text(value: unknown): string {
  return (
    JSON.stringify(value, (_, each: unknown) => {
      if (each === undefined) return '(undefined)';
      if (each instanceof Error) return `(${each.name}: ${each.message})`;
      if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
      return Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    }) ?? String(value)
  );
}
