import type { Operation } from '../../description/description.ts';
import type { RunOptions } from './options.ts';

/** The operations that a run tries; `fetch` knows no TRACE. */
export function selected(
  operations: readonly Operation[],
  { only, skip = [], readOnly = false, replay }: RunOptions,
): readonly Operation[] {
  for (const id of [...(only ?? []), ...skip]) {
    if (!operations.some((operation) => operation.id === id)) {
      throw new TypeError(`There is no operation ${id} in the document to try or to skip.`);
    }
  }
  const failed = replay && new Set(replay.cases.map(({ operation }) => operation));
  return operations
    .filter(({ method }) => method !== 'TRACE' && method !== 'OPTIONS')
    .filter(({ method }) => !readOnly || method === 'GET' || method === 'HEAD')
    .filter(({ id }) => (only?.includes(id) ?? true) && !skip.includes(id))
    .filter(({ id }) => failed?.has(id) ?? true);
}
