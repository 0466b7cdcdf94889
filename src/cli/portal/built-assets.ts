import { join } from 'node:path';
import type { AssetName } from '../../portal/portal.ts';

const entries: Readonly<Record<AssetName, string>> = {
  'portal.css': 'style/portal.css',
  'tools.css': 'style/tools.css',
  'first.js': 'browser/first.ts',
  'portal.js': 'browser/portal.ts',
  'search.js': 'browser/search.ts',
  'try.js': 'browser/try.ts',
  'live.js': 'browser/live.ts',
};

/** Builds scripts and styles from the folder of the portal's sources, each into one text. */
export async function builtAssets(folder: string): Promise<Readonly<Record<AssetName, string>>> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: Object.entries(entries).map(([name, path]) => ({
      in: join(folder, path),
      out: name.replace(/\.\w+$/, ''),
    })),
    outdir: '/',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  const texts = new Map(
    outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf('/') + 1), text]),
  );
  const textOf = (name: AssetName): string => texts.get(name) ?? '';
  return {
    'portal.css': textOf('portal.css'),
    'tools.css': textOf('tools.css'),
    'first.js': textOf('first.js'),
    'portal.js': textOf('portal.js'),
    'search.js': textOf('search.js'),
    'try.js': textOf('try.js'),
    'live.js': textOf('live.js'),
  };
}
