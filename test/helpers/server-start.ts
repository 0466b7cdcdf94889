import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder with a spec of its own, so that a test may break it. */
export interface Workplace {
  readonly folder: string;
  readonly edit: (path: string, change: (text: string) => string) => void;
}

/** A copy of the spec, or of what is needed of it. */
export function workplace(): Workplace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'start-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of ['spec', 'redocly.yaml', 'package.json']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    edit: (path, change) => {
      const file = join(folder, path);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    },
  };
}

export interface Started {
  /** All that was printed so far, on both streams. */
  readonly output: () => string;
  /** Resolves when `text` has been printed, after what was printed at the last call; fails if it ends. */
  until(text: string | RegExp): Promise<string>;
  stop(signal: NodeJS.Signals): void;
  readonly ended: Promise<{ code: number | null; output: string }>;
}

/** `npm start` without npm, in a folder of its own. */
export function start(folder: string, args: readonly string[]): Started {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const script = join(root, 'scripts/start.ts');
  const child = spawn(process.execPath, ['--import', tsx, script, ...args], { cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  let read = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      child.emit('printed');
    });
  }
  const ended = once(child, 'close').then(([code]: (number | null)[]) => {
    child.emit('printed');
    return { code: code ?? null, output };
  });
  return {
    output: () => output,
    ended,
    stop: (signal) => child.kill(signal),
    async until(text) {
      for (;;) {
        const rest = output.slice(read);
        const at = typeof text === 'string' ? rest.indexOf(text) : rest.search(text);
        if (at !== -1) {
          read += at + 1;
          return rest;
        }
        if (child.exitCode !== null)
          throw new Error(`It ended before it printed ${text}:\n${output}`);
        await once(child, 'printed');
      }
    },
  };
}
