// Runs one of our lint rules, and no other, over a document made of a few small files.

import {
  bundle,
  createConfig,
  getLineColLocation,
  lint,
  stringifyYaml,
  type NormalizedProblem,
} from '@redocly/openapi-core';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import plugin from '../../spec/rules/plugin.js';

/** Where a problem is and what it says. */
export interface Found {
  readonly file: string;
  readonly pointer: string | undefined;
  readonly line: number;
  readonly message: string;
  /** The file and pointer of the reference that led there, where the rule names one. */
  readonly from: string | undefined;
}

/** The files of a document by name; `openapi.yaml` is its root, and gets its first lines added. */
export type Files = Readonly<Record<string, string>>;

const HEAD = "openapi: 3.1.0\ninfo: { title: Made for a test, version: '1' }\n";

/** What the rule finds in the document, in order. */
export async function problemsOf(
  rule: string,
  document: string | Files,
  options: Readonly<Record<string, unknown>> = {},
): Promise<Found[]> {
  return withFiles(document, async (root) => {
    const config = await createConfig({
      plugins: [plugin()],
      rules: { [`house/${rule}`]: { severity: 'error', ...options } },
    });
    const problems = await lint({ ref: join(root, 'openapi.yaml'), config });
    return problems.map((problem) => foundIn(root, problem));
  });
}

/** The same document as one file, as the pipeline bundles it. */
export async function bundled(document: string | Files): Promise<string> {
  return withFiles(document, async (root) => {
    const config = await createConfig({});
    const { bundle: result } = await bundle({ ref: join(root, 'openapi.yaml'), config });
    return stringifyYaml(result.parsed)
      .replace(/^openapi: .*\n/, '')
      .replace(/^info:\n(?: .*\n)+/, '');
  });
}

/** Only the messages, for tests that ask no more. */
export async function messagesOf(
  rule: string,
  document: string | Files,
  options: Readonly<Record<string, unknown>> = {},
): Promise<string[]> {
  const problems = await problemsOf(rule, document, options);
  return problems.map(({ message }) => message);
}

async function withFiles<T>(
  document: string | Files,
  use: (root: string) => Promise<T>,
): Promise<T> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'rules-')));
  try {
    const files = typeof document === 'string' ? { 'openapi.yaml': document } : document;
    for (const [name, text] of Object.entries(files)) {
      const path = join(root, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, name === 'openapi.yaml' ? HEAD + text : text);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

function foundIn(root: string, problem: NormalizedProblem): Found {
  const [location] = problem.location;
  if (!location) throw new Error(`A problem without a location: ${problem.message}`);
  const { from } = problem;
  return {
    file: relative(root, location.source.absoluteRef),
    pointer: location.pointer,
    line: getLineColLocation(location).start.line,
    message: problem.message,
    from: from && `${relative(root, from.source.absoluteRef)}${from.pointer ?? ''}`,
  };
}
