import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const heavy = ['@redocly/cli', 'ajv', 'fast-check', 'openapi-typescript', 'yaml', 'commander'];

describe('the command line', () => {
  it('loads of all packages commander alone before it knows what to do', async () => {
    const { metafile } = await build({
      entryPoints: { cli: 'src/cli.ts' },
      outdir: 'never-written',
      write: false,
      metafile: true,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      external: ['typescript'],
      logLevel: 'error',
    });
    const { outputs } = metafile;
    const all = packagesOf(Object.keys(outputs));
    expect(heavy.filter((name) => !all.has(name))).toEqual([]);
    const first = reached('never-written/cli.js');
    expect([...packagesOf(first)]).toEqual(['commander']);
    const rooms = first.flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
    expect(rooms.filter((file) => /src\/(?:emulator|contract\/(?!report))/.test(file))).toEqual([]);

    function reached(from: string): readonly string[] {
      const seen = new Set([from]);
      // A set is walked in the order of adding, so what is added meanwhile is walked too.
      for (const name of seen) {
        for (const { path, kind } of outputs[name]?.imports ?? []) {
          if (kind === 'import-statement') seen.add(path);
        }
      }
      return [...seen].filter((name) => outputs[name] !== undefined);
    }

    function packagesOf(names: readonly string[]): ReadonlySet<string> {
      const files = names.flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
      const found = files.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
      return new Set(found.filter((name) => name !== undefined));
    }
  });
});
