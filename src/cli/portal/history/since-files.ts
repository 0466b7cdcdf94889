import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { loadSpec } from '../../contract/load-spec.ts';
import { UsageError } from '../../usage-error.ts';
import { markOf, type Version } from './version.ts';

/** Earlier versions as files. Throws a UsageError if one does not load, or they are out of order. */
export async function versionsIn(files: readonly string[]): Promise<readonly Version[]> {
  const versions: Version[] = [];
  for (const file of files) {
    const { document } = await loadSpec(file, '--since');
    const date = dateOf(file);
    const before = versions.at(-1);
    if (before !== undefined && date < before.date) {
      throw new UsageError(
        `--since ${file} is of ${date}, and the one before it of ${before.date}: give the oldest first.`,
      );
    }
    versions.push({ date, mark: markOf(JSON.stringify(document)), title: '', document });
  }
  return versions;
}

/** By its name, as in api-2026-11-24.json; else when it was written. */
export function dateOf(file: string): string {
  const [named] =
    /(?<!\d)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(basename(file)) ?? [];
  return named ?? statSync(file).mtime.toISOString().slice(0, 10);
}
