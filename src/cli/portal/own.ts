import { operations } from '../../../generated/operations.ts';
import type { Description } from '../../description/description.ts';

const rows: ReadonlyMap<string, { readonly method: string; readonly path: string }> = new Map(
  Object.entries(operations),
);

/** Whether our client has every operation of a document, so that calls of it can be shown. */
export function isOwn({ operations: described }: Description): boolean {
  return (
    described.length > 0 &&
    described.every(({ id, method, path }) => {
      const row = rows.get(id);
      return row?.method === method.toUpperCase() && row.path === path;
    })
  );
}
