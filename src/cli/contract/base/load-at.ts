import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { loadSpec, type LoadedSpec } from '../load-spec.ts';
import type { Revision } from './default-revision.ts';
import { git } from './git.ts';

/**
 * The document of a commit, with the files that it refers to; `undefined` if it is not there.
 * A path that begins with "./" is from the working directory, as git has it.
 */
export async function loadAt(
  { name, commit }: Revision,
  path: string,
  option: string,
): Promise<LoadedSpec | undefined> {
  const root = await rooted(path);
  const text = await git('show', `${commit}:${root}`);
  if (text === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'contract-base-'));
  try {
    await writeOut(commit, root, text, folder);
    const shown = `${name}:${path.replace(/^\.\//, '')}`;
    return { ...(await loadSpec(join(folder, root), option, shown)), file: shown };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** From the top of the repository. */
async function rooted(path: string): Promise<string> {
  if (!path.startsWith('./')) return posix.normalize(path);
  const prefix = await git('rev-parse', '--show-prefix');
  return posix.join(prefix?.trim() ?? '', path);
}

/** The file and all that its `$ref`s lead to, level by level. */
async function writeOut(commit: string, root: string, text: string, folder: string): Promise<void> {
  const texts = new Map([[root, text]]);
  let level = [root];
  while (level.length > 0) {
    const named = level.flatMap((file) => referencesIn(file, texts.get(file) ?? ''));
    const next = [...new Set(named)].filter((file) => !texts.has(file));
    const found = await Promise.all(next.map(async (file) => git('show', `${commit}:${file}`)));
    level = next.filter((file, index) => {
      const content = found[index];
      if (content !== undefined) texts.set(file, content);
      return content !== undefined;
    });
  }
  for (const [file, content] of texts) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** Written loosely on purpose: a file too much does no harm. What leads out of the top is left. */
function referencesIn(file: string, text: string): readonly string[] {
  const found = text.matchAll(/\$ref["']?\s*:\s*(?:"([^"#]+)|'([^'#]+)|([^\s"'#,}]+))/g);
  return [...found]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '')
    .filter((path) => path !== '' && !/^[a-z][a-z0-9+.-]+:/i.test(path))
    .map((path) => posix.join(posix.dirname(file), path))
    .filter((path) => !path.startsWith('..') && !path.startsWith('/'));
}
