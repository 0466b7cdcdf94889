import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What git prints; `undefined` if it says no, or is not there. */
export async function git(...args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', [...args], { maxBuffer: 256 * 1024 * 1024 });
    return stdout;
  } catch {
    return undefined;
  }
}

/** The full name of a commit; `undefined` if there is none of this name. */
export async function commitOf(revision: string): Promise<string | undefined> {
  // What begins with a dash would be taken for an option.
  if (revision === '' || revision.startsWith('-')) return undefined;
  const found = await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  return found?.trim();
}
