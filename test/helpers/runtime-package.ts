import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { repository } from './pipeline-command.ts';

const run = promisify(execFile);

export interface InstalledPackage {
  /** A project that has the package in its `node_modules`, as npm would install it. */
  readonly folder: string;
  /** Writes the program into one file of the project, and tells its path. */
  readonly bundle: (name: string, program: string, options: BundleOptions) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export interface BundleOptions {
  /** Packages go into the file too, for runtimes that have no `node_modules`. */
  readonly withPackages: boolean;
}

/** Packs the package as it would be published and installs it into an empty project. */
export async function installedPackage(): Promise<InstalledPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'runtimes-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const installed = join(folder, 'node_modules/conversations-client');
    mkdirSync(installed, { recursive: true });
    const tarball = await packed(join(folder, 'source'));
    await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
    installDependencies(folder, installed);
  } catch (error) {
    await remove();
    throw error;
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  const bundle: InstalledPackage['bundle'] = async (name, program, { withPackages }) => {
    const outfile = join(folder, `${name}.js`);
    await build({
      stdin: { contents: program, resolveDir: folder, sourcefile: `${name}.ts` },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      target: 'es2023',
      supported: { 'import-attributes': true },
      packages: withPackages ? 'bundle' : 'external',
      logLevel: 'silent',
    });
    return outfile;
  };
  return { folder, bundle, remove };
}

/** Packs a copy, since packing builds into `dist/`, which another test may be doing meanwhile. */
async function packed(copy: string): Promise<string> {
  const parts = ['package.json', 'tsconfig.json', 'README.md', 'LICENSE', 'src'];
  for (const part of [...parts, 'generated', 'scripts']) {
    cpSync(join(repository, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
  await run('npm', ['pack', '--silent'], { cwd: copy }).catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The package cannot be packed:\n${stdout}${stderr}`, { cause: error });
  });
  const tarball = readdirSync(copy).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack left no tarball in ${copy}.`);
  return join(copy, tarball);
}

/** What the package needs at run time, in the versions that the project itself is tested with. */
function installDependencies(folder: string, installed: string): void {
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'peerDependencies', Record<string, string> | undefined>;
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    const target = join(folder, 'node_modules', name);
    if (existsSync(target)) continue;
    cpSync(join(repository, 'node_modules', name), target, { recursive: true });
    installDependencies(folder, target);
  }
}
