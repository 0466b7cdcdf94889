import type { Description, Operation } from '../description/description.ts';
import type { FaultDoc, OperationLink } from './model.ts';
import { twinOf } from './operations/twin.ts';
import type { Pages } from './pages.ts';

/** The dictionary of faults, which the document carries as `x-faults`; by code. */
export function faultsOf({ document, operations }: Description, pages: Pages): readonly FaultDoc[] {
  const rows = document['x-faults'];
  const twins = new Map(
    operations.flatMap((operation) => {
      const twin = twinOf(operation, pages);
      return twin === undefined ? [] : [[operation.id, twin.operation] as const];
    }),
  );
  const all = (Array.isArray(rows) ? rows : []).flatMap((row) => faultOf(row, twins, pages) ?? []);
  return all.toSorted((one, other) => one.code - other.code);
}

/** Those that name the operation, and those of any operation whose status it may answer with. */
export function faultsAt(operation: Operation, faults: readonly FaultDoc[]): readonly FaultDoc[] {
  const statuses = new Set(operation.responses.map(({ status }) => status.toUpperCase()));
  return faults.filter(({ anywhere, operations, status }) => {
    if (!anywhere) return operations.some(({ id }) => id === operation.id);
    if (status === undefined) return false;
    return statuses.has(String(status)) || statuses.has(`${String(status).charAt(0)}XX`);
  });
}

function faultOf(
  row: unknown,
  twins: ReadonlyMap<string, OperationLink>,
  pages: Pages,
): FaultDoc | undefined {
  if (typeof row !== 'object' || row === null || !('code' in row)) return undefined;
  const code = Number(row.code);
  if (!Number.isInteger(code)) return undefined;
  const named = 'operations' in row && Array.isArray(row.operations) ? row.operations : [];
  // A row names an operation of the default service; the same one of a named service is meant too.
  const links = named.flatMap((id: unknown) => {
    const own = pages.operation(String(id));
    const twin = twins.get(String(id));
    return [...(own ? [own] : []), ...(twin ? [twin] : [])];
  });
  const status = 'status' in row ? Number(row.status) : undefined;
  return {
    code,
    anchor: `error-${code}`,
    status: Number.isInteger(status) ? status : undefined,
    title: textOf(row, 'title'),
    meaning: textOf(row, 'meaning'),
    action: textOf(row, 'action'),
    anywhere: !('operations' in row),
    operations: [...new Map(links.map((link) => [link.id, link])).values()],
  };
}

function textOf(row: object, key: string): string {
  const value: unknown = Reflect.get(row, key);
  return typeof value === 'string' ? value : '';
}
