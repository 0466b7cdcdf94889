import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { reasonOf } from './files.ts';
import { lockFile } from './file-lock.ts';

/** A file that holds the state of one emulator, and of one only. */
export interface StateFile {
  readonly path: string;
  /** What it held when it was opened; `undefined` when there was no file. */
  readonly state: unknown;
  /** Replaces the file at once or not at all, also if the machine fails; rejects when it cannot. */
  readonly save: (state: object) => Promise<void>;
  /** Lets others have it. */
  readonly release: () => void;
}

/** Throws a UsageError, and leaves the file as it is, when it is not one or somebody else has it. */
export function openStateFile(given: string): StateFile {
  const path = realPath(given);
  const lock = lockFile(path);
  try {
    const state = stateIn(path);
    return { path: given, state, release: lock.release, save };
  } catch (error) {
    lock.release();
    throw error;
  }

  async function save(state: object): Promise<void> {
    lock.check();
    // Only the holder of the lock writes, so one name is enough, and what a crash left is written over.
    const unfinished = `${path}.tmp`;
    const file = await open(unfinished, 'w');
    try {
      await file.writeFile(textOf(state));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    await syncFolder(dirname(path));
  }
}

const head = '{"format":"conversations-emulator","version":1,"sha256":"';
const middle = '","state":';
const tail = '}\n';

/** One JSON value; the hash is of the state's text. */
function textOf(state: object): string {
  const text = JSON.stringify(state);
  return `${head}${hashOf(text)}${middle}${text}${tail}`;
}

function stateIn(path: string): unknown {
  const text = textIn(path);
  if (text === undefined) return undefined;
  if (!text.startsWith(head)) {
    throw new UsageError(
      `${path} is no state of this emulator, and is left as it is: name another file with --state, or begin with it by --seed.`,
    );
  }
  const hash = text.slice(head.length, head.length + 64);
  const state = text.slice(head.length + 64 + middle.length, -tail.length);
  if (text.endsWith(tail) && hash === hashOf(state)) return JSON.parse(state);
  throw new UsageError(
    `${path} is damaged, and is left as it is: put a copy in its place, or move it away to begin anew.`,
  );
}

function textIn(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      rmSync(`${path}.tmp`, { force: true });
      return undefined;
    }
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}. --state names it.`, {
      cause: error,
    });
  }
}

/** A link stays a link: what it leads to is replaced. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The new name has to last as well; where folders cannot be opened there is no need. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  if (folder === undefined) return;
  try {
    await folder.sync();
  } catch {
    // Some file systems do not offer it for folders.
  } finally {
    await folder.close();
  }
}
