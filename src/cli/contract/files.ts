import { readFileSync } from 'node:fs';
import { reasonOf } from '../emulate/files.ts';
import { UsageError } from '../usage-error.ts';

/** Throws a UsageError that names the option by which the file was named. */
export function textOf(path: string, option: string): string {
  const text = tryTextOf(path, option);
  if (text !== undefined) return text;
  throw new UsageError(`${path} cannot be read: there is no such file. ${option} names it.`);
}

/** `undefined` if there is no such file. */
export function tryTextOf(path: string, option: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}. ${option} names it.`, {
      cause: error,
    });
  }
}
