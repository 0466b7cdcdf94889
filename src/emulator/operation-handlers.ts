import type { Operation } from '../description/description.ts';
import type { Answer, Call, Change, Page } from './call.ts';
import { handlers } from './handlers.ts';
import type { Fields } from './wire/input.ts';

/** A call as the wire makes it, before anything knows which operation it is. */
export interface AnyCall extends Omit<Call<'ListUser'>, 'path' | 'query' | 'form'> {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Fields;
  readonly form: Fields;
}

export interface OperationHandler {
  // A method: what it takes is as wide as the schemas that its input was read by (they are the same).
  run(call: AnyCall): Answer | Page | Change;
}

/** The handler of each operation by its id; an operation without one is an error, all are named. */
export function operationHandlers(
  operations: readonly Operation[],
): ReadonlyMap<string, OperationHandler> {
  const known = new Map<string, OperationHandler>(
    Object.entries(handlers).map(([id, run]) => [id, { run }]),
  );
  const missing = operations.map(({ id }) => id).filter((id) => !known.has(id));
  if (missing.length > 0) {
    throw new TypeError(
      `The emulator has no handler for ${missing.join(', ')}: add one to src/emulator/handlers.ts.`,
    );
  }
  return known;
}
