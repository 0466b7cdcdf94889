import { build, type BuildOptions, type Metafile } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDeclaration } from './declaration.ts';
import { licencesOf } from './licences.ts';
import { besideTheDoor, ownModule, sleepingAjv } from './contract-plugins.ts';
import { builtHistory, ownDocs, withoutForms } from './mcp-plugin.ts';
import { builtPortal } from './portal-plugin.ts';

/** Writes the command and the rooms with all they need in them; `src` lies in the working directory. */
export async function bundle(outdir: string): Promise<void> {
  const parts = [command, emulator, contract, own, checker, engine, mcp];
  const inputs = await Promise.all(parts.map((part) => bundlePart(part, outdir)));
  writeFileSync(join(outdir, 'licences.txt'), licencesOf(inputs));
  writeDeclaration('src/mcp/edge.ts', outdir);
}

/** Writes one part, and tells what went into it. */
export async function bundlePart(part: BuildOptions, outdir: string): Promise<Metafile> {
  const { metafile } = await build({ ...shared, ...part, outdir, metafile: true });
  return metafile;
}

const shared: BuildOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
};

export const command: BuildOptions = {
  entryPoints: { cli: 'src/cli.ts' },
  chunkNames: 'cli/[name]-[hash]',
  platform: 'node',
  // Only the types step needs it, and uses the one that is installed beside us.
  external: ['typescript'],
  // Commander asks for Node's modules in the way of CommonJS.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
  },
  plugins: [builtPortal, builtHistory],
};

const emulator: BuildOptions = {
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

/** What judges exchanges runs wherever `fetch` does; few files, since each costs time at the start. */
export const contract: BuildOptions = {
  entryPoints: { 'src/contract/contract': 'src/contract/contract.ts' },
  platform: 'neutral',
  mainFields: ['module', 'main'],
  // What is shorter is read faster.
  minify: true,
  plugins: [besideTheDoor],
};

/** The Conversations API's document and schemas, for who judges by them. */
export const own: BuildOptions = {
  entryPoints: { 'src/contract/own/own': 'src/contract/own/own.ts' },
  platform: 'neutral',
  mainFields: ['module', 'main'],
  minify: true,
  plugins: [ownModule('generated/openapi.json')],
};

/** What compiles schemas of any document stands beside the door, for bundlers to leave it out. */
export const checker: BuildOptions = {
  entryPoints: { 'src/contract/check-exchange': 'src/contract/check-exchange.ts' },
  platform: 'neutral',
  mainFields: ['module', 'main'],
  minify: true,
  plugins: [sleepingAjv],
};

/** What compares documents is large and Node's. */
const engine: BuildOptions = {
  entryPoints: { 'src/contract/diff/diff-documents': 'src/contract/diff/diff-documents.ts' },
  chunkNames: 'src/contract/diff/[name]-[hash]',
  platform: 'node',
  banner: command.banner ?? {},
};

/** The MCP server with all that it says, in one file for the edge. */
export const mcp: BuildOptions = {
  entryPoints: { 'src/mcp/edge': 'src/mcp/edge.ts' },
  platform: 'neutral',
  mainFields: ['module', 'main'],
  // Its schemas are checked without `eval`, which edge runtimes forbid.
  conditions: ['workerd'],
  minify: true,
  plugins: [ownDocs('generated/openapi.json', 'package.json'), withoutForms],
};
