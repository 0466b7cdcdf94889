import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median, quietly, repository } from './run.ts';
import type { Measure } from './types.ts';

const goalMilliseconds = 300;
/** The first runs of a fresh process are slower; nobody edits a spec only three times. */
const warmUp = 5;

/** From the save of a file to the last rename, in a real watching process, by the files' own times. */
export const watching: Measure = async ({ spec, config, folder, rounds }) => {
  const copy = join(folder, 'watched');
  cpSync(dirname(spec), join(copy, 'spec'), { recursive: true });
  cpSync(config, join(copy, 'redocly.yaml'));
  const [root, out] = [join(copy, 'spec', basename(spec)), join(copy, 'out')];
  const files = filesToEdit(join(copy, 'spec'), rounds);
  const args = ['--spec', root, '--out', out, '--config', join(copy, 'redocly.yaml'), '--watch'];
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', ...args], {
    cwd: repository,
    env: quietly,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const runs = countedRuns(child.stdout);
    await runs(1);
    const times: number[] = [];
    for (let save = 1; save <= rounds + warmUp; save++) {
      await pause(300);
      const edited = files[save % files.length] ?? root;
      writeFileSync(edited, withNumber(readFileSync(edited, 'utf8'), save));
      await runs(save + 1);
      if (save > warmUp) times.push(lastRename(out) - statSync(edited).mtimeMs);
    }
    const result = median(times);
    const against = `${times.length} saves all over the document, ${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))} ms`;
    return [
      {
        name: 'save → written',
        ours: `${Math.round(result)} ms`,
        against,
        result: `${Math.round(result)} ms`,
        goal: `≤ ${goalMilliseconds} ms`,
        met: result <= goalMilliseconds,
      },
    ];
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
};

/** Waits until that many runs have written. */
function countedRuns(stream: NodeJS.ReadableStream): (count: number) => Promise<void> {
  let said = '';
  stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return async (count) => {
    while ((said.match(/ written in /g) ?? []).length < count) {
      await once(stream, 'data', { signal: AbortSignal.timeout(30_000) });
    }
  };
}

/** Renaming sets a file's change time; its modification time stays that of the writing. */
function lastRename(out: string): number {
  return Math.max(...readdirSync(out).map((name) => statSync(join(out, name)).ctimeMs));
}

const sentence = /(\bdescription: [A-Z][^\n"'|>:#]*?)( \d+)?\.\n/;

/** As many files as rounds, evenly spread over the document's paths, schemas, headers and the rest. */
function filesToEdit(folder: string, count: number): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => join(folder, name));
  files.sort();
  const editable = files.filter((file) => sentence.test(readFileSync(file, 'utf8')));
  const step = Math.max(1, Math.floor(editable.length / count));
  return editable.filter((_, at) => at % step === 0).slice(0, count);
}

/** The first sentence in the file, with another number at its end. */
function withNumber(text: string, number: number): string {
  const changed = text.replace(sentence, `$1 ${number}.\n`);
  return changed === text
    ? text.replace(/("?title"?: ?"?[A-Za-z ]+)[\d ]*/, `$1 ${number}`)
    : changed;
}
