import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const repository: string = fileURLToPath(new URL('../../', import.meta.url));

export interface Run {
  readonly milliseconds: number;
  readonly stdout: string;
}

/** Telemetry, update checks and colours off: none of them is what we measure. */
export const quietly: NodeJS.ProcessEnv = {
  ...process.env,
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  NO_COLOR: '1',
};

/** One process from start to end; a failing command has no time worth comparing. */
export function timed(args: readonly string[], cwd: string = repository): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: quietly,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const milliseconds = performance.now() - began;
      if (code === 0) resolve({ milliseconds, stdout });
      else
        reject(
          new Error(`${args.join(' ')} ended with ${code}:\n${(stdout + stderr).slice(-2000)}`),
        );
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values];
  sorted.sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = low] = sorted.slice(middle - (sorted.length % 2 === 0 ? 1 : 0));
  return sorted.length % 2 === 0 ? (low + high) / 2 : low;
}
