import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from './run.ts';

const kept = join(repository, 'node_modules/.cache/conversations-client');
const started = new Map<string, Promise<string>>();

/**
 * The folder that has `name` at exactly `version` in its `node_modules`: another package that
 * benchmarks and tests compare this one with, and which nobody who installs this project needs. It
 * is fetched by the first run and kept. None of its scripts run. A failed install is an error that
 * says what npm said. `beside` pins packages it needs, such as `typescript@5.9.3`.
 */
export function peer(
  name: string,
  version: string,
  beside: readonly string[] = [],
): Promise<string> {
  const asked = [`${name}@${version}`, ...beside].join(' ');
  const folder = started.get(asked) ?? install(name, version, beside);
  started.set(asked, folder);
  return folder;
}

async function install(name: string, version: string, beside: readonly string[]): Promise<string> {
  const wanted = [`${name}@${version}`, ...beside];
  const inexact = wanted.find((each) => !/.@\d+\.\d+\.\d+(-[\w.]+)?$/.test(each));
  if (inexact !== undefined) {
    throw new TypeError(`A peer needs an exact version, like twilio@6.2.0: ${inexact} has none.`);
  }
  const base = wanted.map(folderName).join('-with-');
  const folder = join(kept, base);
  if (existsSync(folder)) return folder;

  await mkdir(kept, { recursive: true });
  // Filled out of sight and renamed when complete: whoever sees `folder` sees all of it.
  const filling = await mkdtemp(join(kept, `.${base}-`));
  try {
    await npmInstall(filling, wanted);
    if (!existsSync(join(filling, 'node_modules', name, 'package.json'))) {
      throw new Error(`npm installed ${wanted[0]} without a word, yet it is not in ${filling}.`);
    }
    await rename(filling, folder).catch((error: unknown) => {
      // Another process was faster, and what it put there is the same.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(filling, { recursive: true, force: true });
  }
  return folder;
}

/** A scoped name has both separators in it. */
function folderName(wanted: string): string {
  return wanted.replace(/^@/, '').replace('/', '+').replace('@', '-');
}

async function npmInstall(prefix: string, wanted: readonly string[]): Promise<void> {
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  const command = ['install', ...quiet, '--prefix', prefix, ...wanted];
  try {
    await promisify(execFile)('npm', command, {
      cwd: repository,
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Error(
      `Could not install ${wanted.join(' ')}, which this is compared with: ${said || String(error)}`,
      { cause: error },
    );
  }
}
