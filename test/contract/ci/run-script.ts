import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ScriptRun {
  readonly status: number | null;
  readonly stdout: string;
  /** The words that each program was called with, in order. */
  readonly calls: readonly (readonly string[])[];
  /** What the step tells the steps after it. */
  readonly outputs: readonly string[];
  /** The comment that is to be written; "" if there is none. */
  readonly comment: string;
}

export interface ScriptOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Lines of shell in place of each program; it may use "$@" and $comment. */
  readonly programs: Readonly<Record<string, string>>;
  /** What the step before has left. */
  readonly comment?: string;
}

/** Runs a script of the action in an empty folder, with these programs before all others. */
export function runScript(name: 'check' | 'comment', options: ScriptOptions): ScriptRun {
  const folder = mkdtempSync(join(tmpdir(), 'contract-action-'));
  const [bin, calls, outputs, comment] = [
    'bin',
    'calls',
    'outputs',
    'contract-check-comment.md',
  ].map((file) => join(folder, file)) as [string, string, string, string];
  try {
    mkdirSync(bin);
    for (const file of [calls, outputs]) writeFileSync(file, '');
    if (options.comment !== undefined) writeFileSync(comment, options.comment);
    for (const [program, lines] of Object.entries(options.programs)) {
      const note = `{ printf '%s\\0' ${program} "$@"; printf '\\n'; } >> ${calls}`;
      writeFileSync(join(bin, program), `#!/bin/bash\n${note}\ncomment=${comment}\n${lines}\n`);
      chmodSync(join(bin, program), 0o755);
    }
    const { status, stdout } = spawnSync('bash', [script(name)], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: [bin, process.env['PATH']].join(delimiter),
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: outputs,
        ...options.env,
      },
    });
    return {
      status,
      stdout,
      calls: textOf(calls).split('\n').slice(0, -1).map(words(folder)),
      outputs: textOf(outputs).split('\n').slice(0, -1),
      comment: textOf(comment),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function script(name: string): string {
  const place = `../../../.github/actions/contract-check/${name}.sh`;
  return fileURLToPath(new URL(place, import.meta.url));
}

function words(folder: string): (call: string) => readonly string[] {
  return (call) =>
    call
      .split('\0')
      .slice(0, -1)
      .map((word) => word.replace(folder, 'TEMP'));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
