import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Reported } from '../../contract/report/reported.ts';
import type { Step } from '../../contract/report/step.ts';
import type { Answer, Look } from './look.ts';

/** Drives the server from a process of its own, since it keeps a processor busy for seconds. */
export async function runInChild(
  look: Look,
  self: NonNullable<Look['self']>,
): Promise<Answer | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'contract-run-'));
  try {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(look.spec.document));
    const args = ['contract', 'run', '--spec', file, '--format', 'json', ...optionsOf(look)];
    const step = stepIn(await printed(self(args), look.signal));
    return step && { ...step, findings: step.findings.map((finding) => unplaced(finding, file)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function optionsOf({ options }: Look): readonly string[] {
  const { target, seed, readOnly, rate, operation = [], floor = [], failures, replay } = options;
  // Asked along with everything else before each commit: a few seconds are what it may take.
  const { values = 1, cases = 30 } = options;
  const valued = { target, seed, values, cases, rate, failures, replay };
  return [
    ...Object.entries(valued).flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name}=${value}`],
    ),
    ...floor.map(([kind, percent]) => `--floor=${kind}=${percent}`),
    ...operation.map((id) => `--operation=${id}`),
    ...(readOnly === true ? ['--read-only'] : []),
  ];
}

async function printed(args: readonly string[], signal: AbortSignal): Promise<string> {
  const child = spawn(process.execPath, [...args], {
    signal,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  return new Promise((ended) => {
    child.on('error', () => ended(''));
    child.on('close', () => ended(text));
  });
}

/** `undefined` if it has said on stderr why there is none. */
function stepIn(text: string): Step | undefined {
  try {
    const { steps }: { readonly steps: readonly Step[] } = JSON.parse(text);
    return steps[0];
  } catch {
    return undefined;
  }
}

/** The lines of the copy are nobody's. */
function unplaced(finding: Reported, copy: string): Reported {
  const { file, line: _, column: __, ...rest } = finding;
  return file !== undefined && resolve(file) === copy ? rest : finding;
}
