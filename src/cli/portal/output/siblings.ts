import { existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

type Kind = 'new' | 'old';

/** Where a link leads is replaced, not the link. */
export function folderAt(out: string): string {
  return existsSync(out) ? realpathSync(out) : resolve(out);
}

/** A folder beside this one, for this process alone. */
export function sibling(folder: string, kind: Kind): string {
  return join(dirname(folder), `.${basename(folder)}.${process.pid}.${kind}`);
}

/** A run that was killed leaves its folders behind: the last good one is put back, others go. */
export function clearLeftovers(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const { pid, kind } = partsOf(name, basename(folder)) ?? {};
    if (pid === undefined || isAlive(pid)) continue;
    const path = join(parent, name);
    if (kind === 'old' && !existsSync(folder)) renameSync(path, folder);
    else rmSync(path, { recursive: true, force: true });
  }
}

function partsOf(
  name: string,
  base: string,
): { readonly pid: number; readonly kind: string } | undefined {
  if (!name.startsWith(`.${base}.`)) return undefined;
  const [, pid, kind] = /^\.(\d+)\.(new|old)$/.exec(name.slice(base.length + 1)) ?? [];
  return pid === undefined || kind === undefined ? undefined : { pid: Number(pid), kind };
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
