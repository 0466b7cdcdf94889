import { fault } from '../faults.ts';

/** "The next `count` requests that match answer this": what `POST /_emulator/faults` takes. */
export interface AskedFault {
  readonly count: number;
  readonly method?: string;
  /** As in the request line, without the query; `*` stands for any text. */
  readonly path?: string;
  readonly operation?: string;
  /** What is answered instead of handling the request. */
  readonly status?: number;
  /** Seconds, sent with the status. */
  readonly retryAfter?: number;
  /** Milliseconds to wait first; without a status the request is handled then. */
  readonly stall?: number;
  /** The connection is lost instead of an answer. */
  readonly reset?: true;
}

/** Reads and checks one; throws 400 naming what is wrong. */
export function askedFault(value: unknown, operations: ReadonlySet<string>): AskedFault {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('The fault', 'it is no object');
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const unknown = [...given.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) throw invalid(unknown, `the names are ${names.join(', ')}`);
  const asked: AskedFault = {
    count: whole(given, 'count', 1, 1_000_000) ?? 1,
    ...optional('method', text(given, 'method')?.toUpperCase()),
    ...optional('path', text(given, 'path')),
    ...optional('operation', text(given, 'operation')),
    ...optional('status', whole(given, 'status', 400, 599)),
    ...optional('retryAfter', whole(given, 'retryAfter', 0, 86_400)),
    ...optional('stall', whole(given, 'stall', 0, 3_600_000)),
    ...(flag(given, 'reset') && { reset: true }),
  };
  refuseSenseless(asked, operations);
  return asked;
}

const names: readonly string[] = [
  'count',
  'method',
  'path',
  'operation',
  'status',
  'retryAfter',
  'stall',
  'reset',
];

function refuseSenseless(asked: AskedFault, operations: ReadonlySet<string>): void {
  const { operation, status, retryAfter, stall, reset } = asked;
  if (operation !== undefined && !operations.has(operation)) {
    throw invalid('operation', `the document has no ${operation}`);
  }
  if (status === undefined && stall === undefined && reset === undefined) {
    throw invalid('The fault', 'it needs status, stall or reset');
  }
  if (reset === true && status !== undefined) {
    throw invalid('reset', 'a lost connection has no status');
  }
  if (retryAfter !== undefined && status === undefined) {
    throw invalid('retryAfter', 'it goes with a status');
  }
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  const entry: Partial<Record<Name, Value>> = {};
  if (value !== undefined) entry[name] = value;
  return entry;
}

function whole(
  given: ReadonlyMap<string, unknown>,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const value = given.get(name);
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) {
    return value;
  }
  throw invalid(name, `it has to be a whole number from ${least} to ${most}`);
}

function text(given: ReadonlyMap<string, unknown>, name: string): string | undefined {
  const value = given.get(name);
  if (value === undefined || (typeof value === 'string' && value !== '')) return value;
  throw invalid(name, 'it has to be a text');
}

function flag(given: ReadonlyMap<string, unknown>, name: string): boolean {
  const value = given.get(name) ?? false;
  if (typeof value === 'boolean') return value;
  throw invalid(name, 'it has to be true or false');
}

function invalid(name: string, reason: string): Error {
  return fault('invalidParameter', { name, reason });
}
