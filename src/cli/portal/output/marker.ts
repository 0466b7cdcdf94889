import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lies in each folder that this command has made, and names all other files in it. */
export const markerName = '.made-by-conversations-portal';

export function markerText(paths: readonly string[]): string {
  return `${paths.toSorted().join('\n')}\n`;
}

/** The paths that were made; `undefined` if the folder is somebody else's. */
export function madePaths(folder: string): ReadonlySet<string> | undefined {
  try {
    return new Set(readFileSync(join(folder, markerName), 'utf8').split('\n'));
  } catch {
    return undefined;
  }
}
