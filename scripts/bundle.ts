// `npm run build`, last part: the command and the emulator with all they need in them, so that
// installing the package brings openapi-fetch alone. `tsc` has written their types.
import { build, type BuildOptions } from 'esbuild';

const shared: BuildOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'node20.19',
  outdir: 'dist',
  legalComments: 'linked',
  logLevel: 'warning',
};

await Promise.all([
  build({
    ...shared,
    entryPoints: { cli: 'src/cli.ts' },
    chunkNames: 'cli/[name]-[hash]',
    platform: 'node',
    // Commander asks for Node's modules in the way of CommonJS.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
    },
  }),
  build({
    ...shared,
    entryPoints: {
      'src/emulator/emulator': 'src/emulator/emulator.ts',
      'src/emulator/serve': 'src/emulator/serve.ts',
    },
    chunkNames: 'src/emulator/[name]-[hash]',
    // Runs wherever `fetch` does; only the port is Node's.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*'],
  }),
]);
