import { readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { UsageError } from '../../usage-error.ts';
import { madePaths, markerName } from './marker.ts';
import { clearLeftovers, folderAt } from './siblings.ts';

/**
 * Throws a UsageError unless the folder may be replaced: nobody shall lose what is theirs. Puts right
 * what a run has left that was killed.
 */
export function checkOutput(out: string): void {
  clearLeftovers(folderAt(out));
  const found = statSync(out, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) throw new UsageError(`--out ${out} is a file: name a folder.`);
  if (contains(out, '.')) {
    throw new UsageError(`--out ${out} is where this runs: name a folder in it, or elsewhere.`);
  }
  if (readdirSync(out).length === 0) return;
  const made = madePaths(out);
  if (made === undefined) {
    throw new UsageError(
      `--out ${out} has files that this command has not made, and would be replaced whole: name another folder.`,
    );
  }
  const other = filesIn(out).find((path) => path !== markerName && !made.has(path));
  if (other === undefined) return;
  throw new UsageError(
    `--out ${out} would be replaced whole, and ${other} in it is not of this command: move it away first.`,
  );
}

/** Whether a path is this folder or anywhere in it. */
function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}
