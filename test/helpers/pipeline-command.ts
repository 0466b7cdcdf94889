import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const repository: string = fileURLToPath(new URL('../../', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly node?: string;
  /** Modules loaded before the command. */
  readonly imports?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly killAfter?: number;
}

/** Runs the command as `npm run generate` does, in a process of its own. */
export function pipelineCommand(
  args: readonly string[],
  { node = process.execPath, imports = [], env = {}, killAfter }: CommandOptions = {},
): Promise<Ended> {
  const loaded = ['tsx', ...imports].flatMap((each) => ['--import', each]);
  const child = spawn(node, [...loaded, 'scripts/generate.ts', ...args], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer =
    killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const told = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (told[stream] += text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ ...told, code, signal });
    });
  });
}
