import { build, type Metafile, type Platform } from 'esbuild';
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contender, type Contender } from './contenders.ts';
import { byName, byPath, peers } from './size-programs.ts';
import type { Measure } from './types.ts';

/** What a browser downloads for one small program: minified and compressed. */
export const size: Measure = async ({ folder }) => {
  const against: string[] = [];
  for (const [name, program] of peers) {
    const each = await contender(name, folder);
    // That one does not run anywhere else.
    const platform = name === 'twilio' ? 'node' : 'browser';
    against.push(`${each.label} ${bytes(await compressed(each, program, { platform }))}`);
  }
  const ours = await contender('ours', folder);
  const rows = [
    { name: 'size, one call by path', program: byPath, goal: 4_500 },
    { name: 'size, call by name and a list', program: byName, goal: 6_000 },
  ];
  return Promise.all(
    rows.map(async ({ name, program, goal }) => {
      const whole = await compressed(ours, program, {});
      const atStart = await compressed(ours, program, { splitting: true });
      return {
        name,
        ours: `one file; ${bytes(atStart)} load at start with --splitting,`,
        against: against.join(', '),
        result: bytes(whole),
        goal: `≤ ${bytes(goal)}`,
        met: whole <= goal,
      };
    }),
  );
};

interface Way {
  readonly platform?: Platform;
  /** Leaves out what a dynamic import loads later. */
  readonly splitting?: boolean;
}

let programs = 0;

async function compressed(
  { folder }: Contender,
  program: string,
  { platform = 'browser', splitting = false }: Way,
): Promise<number> {
  const entry = `size-${++programs}.ts`;
  // esbuild tells of its outputs by their real paths.
  const root = realpathSync(folder);
  writeFileSync(join(root, entry), program);
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    platform,
    splitting,
    metafile: true,
    logLevel: 'error',
  });
  const atStart = startFiles(metafile, entry).map((name) => join(root, name));
  const files = outputFiles.filter(({ path }) => atStart.includes(path));
  if (files.length === 0) throw new Error(`esbuild made no ${entry}.`);
  return files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}

/** The entry and all it imports statically, however deep. */
function startFiles({ outputs }: Metafile, entry: string): readonly string[] {
  const first = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === entry);
  const found = new Set(first === undefined ? [] : [first]);
  // A set is walked in the order of adding, so what is added meanwhile is walked too.
  for (const name of found) {
    for (const { path, kind, external } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) found.add(path);
    }
  }
  return [...found];
}

function bytes(count: number): string {
  return `${count.toLocaleString('en')} B`;
}
