import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CallFault } from './call.ts';
import type { Artefacts } from './bundle.ts';

/**
 * Replaces each artefact whole or not at all: all are written beside their place before the first
 * is renamed into it. A file that already says the same is left alone, so its watchers sleep on.
 * Gives the number of files replaced.
 */
export function writeArtefacts(out: string, artefacts: Artefacts): number {
  const staged: (readonly [from: string, to: string])[] = [];
  try {
    mkdirSync(out, { recursive: true });
    clearLeftovers(out);
    for (const [name, text] of artefacts) {
      const to = join(out, name);
      if (textOf(to) === text) continue;
      const from = join(out, `.${name}.${process.pid}.tmp`);
      staged.push([from, to]);
      writeFileSync(from, text);
    }
    for (const [from, to] of staged) renameSync(from, to);
    return staged.length;
  } catch (error) {
    for (const [from] of staged) rmSync(from, { force: true });
    throw new CallFault(
      `Cannot write to ${out}: ${error instanceof Error ? error.message : String(error)}. Name another folder with --out DIR.`,
    );
  }
}

/** The text of a file, or `undefined` when there is none that can be read. */
export function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A killed run leaves its temporary files behind; those of a run that still lives are spared. */
function clearLeftovers(out: string): void {
  for (const name of readdirSync(out)) {
    const pid = /^\..+\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(out, name), { force: true });
  }
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
