import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from './run.ts';

const run = promisify(execFile);
const sources = [
  'package.json',
  'README.md',
  'LICENSE',
  'tsconfig.json',
  'src',
  'generated',
  'scripts',
];

/**
 * Puts the package there as npm would install it: built, packed and unpacked. It is built from a
 * copy of the sources, so that nobody's `dist` goes away meanwhile.
 */
export async function packInto(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // The compiler emits nothing for what lies below a node_modules.
  const copy = mkdtempSync(join(tmpdir(), 'conversations-client-'));
  for (const name of sources) cpSync(join(repository, name), join(copy, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
  try {
    const tarball = join(folder, await pack(copy, folder));
    await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
    rmSync(tarball);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The name of what it made; the compiler's complaints are on its standard output. */
async function pack(cwd: string, destination: string): Promise<string> {
  const options = { cwd, shell: process.platform === 'win32' };
  const command = ['pack', '--silent', '--pack-destination', destination];
  try {
    const { stdout } = await run('npm', command, options);
    return stdout.trim().split('\n').at(-1) ?? '';
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`The package cannot be packed: ${said || String(error)}`, { cause: error });
  }
}
