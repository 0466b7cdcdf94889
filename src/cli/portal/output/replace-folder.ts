import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PortalFile } from '../../../portal/portal.ts';
import { reasonOf } from '../../emulate/files.ts';
import { UsageError } from '../../usage-error.ts';
import { markerName, markerText } from './marker.ts';
import { folderAt, sibling } from './siblings.ts';

/**
 * Puts the files in place of what is in the folder, whole or not at all: they are written beside it
 * and renamed. Throws a UsageError, and leaves all as it was, if that is not possible.
 */
export function replaceFolder(out: string, files: readonly PortalFile[]): void {
  checkPaths(files);
  const folder = folderAt(out);
  const fresh = sibling(folder, 'new');
  const old = sibling(folder, 'old');
  try {
    writeAll(fresh, files);
    swap(folder, fresh, old);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw new UsageError(`--out ${out} cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
  rmSync(old, { recursive: true, force: true });
}

/** Names in a document decide about paths; none may lead out of the folder, or be there twice. */
function checkPaths(files: readonly PortalFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (/(?:^|\/)\.{0,2}(?:\/|$)|\\/.test(path)) throw new Error(`${path} is no path of a site.`);
    if (seen.has(path)) throw new Error(`Two files of the site have one path: ${path}`);
    seen.add(path);
  }
}

function writeAll(folder: string, files: readonly PortalFile[]): void {
  const made = new Set<string>();
  const write = (path: string, text: string): void => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, text);
  };
  write(markerName, markerText(files.map(({ path }) => path)));
  for (const { path, text } of files) write(path, text);
}

/** A folder cannot be renamed over another that has something in it. */
function swap(folder: string, fresh: string, old: string): void {
  if (!existsSync(folder)) {
    renameSync(fresh, folder);
    return;
  }
  renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) renameSync(old, folder);
    throw error;
  }
}
