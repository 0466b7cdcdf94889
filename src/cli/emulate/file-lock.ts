import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { reasonOf } from './files.ts';

export interface FileLock {
  /** Throws when somebody has taken it over. */
  readonly check: () => void;
  readonly release: () => void;
}

/** Takes `PATH.lock`, unless a process that lives has it: then it throws a UsageError. */
export function lockFile(path: string): FileLock {
  const place = `${path}.lock`;
  const own: Holder = { pid: process.pid, started: startOf(process.pid), id: randomUUID() };
  const text = JSON.stringify(own);
  try {
    writeFileSync(place, text, { flag: 'wx' });
  } catch (error) {
    if (!isCoded(error, 'EEXIST')) {
      const folder = dirname(path);
      const reason = isCoded(error, 'ENOENT') ? 'there is no such folder' : reasonOf(error);
      throw new UsageError(`Nothing can be kept in ${folder}: ${reason}. --state names it.`, {
        cause: error,
      });
    }
    takeOver(path, place, text);
  }
  process.once('exit', release);
  return {
    check: () => {
      if (!isOwn()) throw new Error(`another emulator has taken ${path} over`);
    },
    release,
  };

  function isOwn(): boolean {
    return holderIn(place)?.id === own.id;
  }

  function release(): void {
    process.off('exit', release);
    if (isOwn()) rmSync(place, { force: true });
  }
}

interface Holder {
  readonly pid: number;
  /** When its process began, as the system counts; the number of a process is used again. */
  readonly started: string;
  readonly id: string;
}

/** Puts one's own lock in place of one whose holder is dead. */
function takeOver(path: string, place: string, text: string): void {
  const holder = holderIn(place);
  if (holder !== undefined && isAlive(holder)) {
    throw new UsageError(
      `${path} is kept by another emulator, process ${holder.pid}: stop it, or name another file with --state.`,
    );
  }
  // Nobody must find it half written; what a crash leaves here the next one takes along.
  const next = `${place}.new`;
  try {
    writeFileSync(next, text);
    renameSync(next, place);
  } catch (error) {
    throw new UsageError(`${path} is being taken by another emulator: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

/** `undefined` when nothing stands there that could be one. */
function holderIn(place: string): Holder | undefined {
  try {
    const { pid, started, id }: Partial<Record<string, unknown>> = Object(
      JSON.parse(readFileSync(place, 'utf8')),
    );
    if (typeof pid === 'number' && typeof started === 'string' && typeof id === 'string') {
      return { pid, started, id };
    }
  } catch {
    // Whoever made it was ended before it was written.
  }
  return undefined;
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It is there, but belongs to somebody else.
    if (!isCoded(error, 'EPERM')) return false;
  }
  return startOf(pid) === started;
}

/** Field 22 of proc_pid_stat(5); empty where there is no such file. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isCoded(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
