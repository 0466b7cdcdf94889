import { spawn, type ChildProcess } from 'node:child_process';

export interface ProcessOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may take until it prints, in milliseconds. */
  readonly patience?: number;
  /** How long it may go on after it has printed; a forgotten timer or connection would keep it alive. */
  readonly linger?: number;
}

export interface Ended {
  readonly printed: string;
  /** Why it has not ended well and by itself, with all that it printed; empty if it has. */
  readonly complaint: string;
}

/** Runs a program to its end. Rejects only if it does not even start. */
export async function endOf(
  command: string,
  args: readonly string[],
  { cwd, env = {}, patience = 120_000, linger = 20_000 }: ProcessOptions,
): Promise<Ended> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = collected(child);
  let late = '';
  const endAfter = (time: number, message: string): NodeJS.Timeout =>
    setTimeout(() => {
      late = message;
      child.kill('SIGKILL');
    }, time);
  let timer = endAfter(patience, `did not end within ${patience} ms`);
  child.stdout.on('data', () => {
    clearTimeout(timer);
    timer = endAfter(linger, `did not end within ${linger} ms after it had printed`);
  });
  const end = await exitOf(child, command).finally(() => clearTimeout(timer));
  const { stdout: printed, stderr } = told;
  if (end === '0') return { printed, complaint: '' };
  const complaint = `${command} ${late || `ended with ${end}`}. It printed:\n${stderr}${printed.slice(0, 2_000)}`;
  return { printed, complaint };
}

/** Its exit code, or the signal that ended it. */
function exitOf(child: ChildProcess, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(new Error(`${command} does not start: ${error.message}`, { cause: error }));
    });
    child.once('close', (code, signal) => resolve(String(signal ?? code)));
  });
}

export interface Printed {
  stdout: string;
  stderr: string;
}

/** What a process prints, as far as it has. */
export function collected({ stdout, stderr }: ChildProcess): Printed {
  const told = { stdout: '', stderr: '' };
  stdout?.setEncoding('utf8').on('data', (text: string) => (told.stdout += text));
  stderr?.setEncoding('utf8').on('data', (text: string) => (told.stderr += text));
  return told;
}
