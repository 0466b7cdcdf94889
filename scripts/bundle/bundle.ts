import { build, type BuildOptions } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesOf } from './licences.ts';

/** Writes the command and the emulator with all they need in them; `src` lies in the working directory. */
export async function bundle(outdir: string): Promise<void> {
  const bundles = await Promise.all([
    build({ ...shared, ...command, outdir, metafile: true }),
    build({ ...shared, ...room, outdir, metafile: true }),
  ]);
  const licences = licencesOf(bundles.map(({ metafile }) => metafile));
  writeFileSync(join(outdir, 'licences.txt'), licences);
}

const shared: BuildOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
};

const command: BuildOptions = {
  entryPoints: { cli: 'src/cli.ts' },
  chunkNames: 'cli/[name]-[hash]',
  platform: 'node',
  // Commander asks for Node's modules in the way of CommonJS.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
  },
};

const room: BuildOptions = {
  entryPoints: {
    'src/emulator/emulator': 'src/emulator/emulator.ts',
    'src/emulator/serve': 'src/emulator/serve.ts',
  },
  chunkNames: 'src/emulator/[name]-[hash]',
  // Runs wherever `fetch` does; only the port is Node's.
  platform: 'neutral',
  mainFields: ['module', 'main'],
  external: ['node:*'],
};
