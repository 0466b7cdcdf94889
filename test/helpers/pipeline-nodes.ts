import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from './pipeline-command.ts';

/** Every major version this project promises to run on. */
export const nodeMajors = [20, 22, 24] as const;

/**
 * The binary of a Node major: our own, or the one npm has for this platform. It is kept, so that
 * only the first test run downloads it. A failed download is an error, and so a failing test.
 */
export async function nodeBinary(major: number): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const carrier = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const prefix = join(repository, 'node_modules/.cache/conversations-client', `node-${major}`);
  const binary = join(
    prefix,
    'node_modules',
    carrier,
    process.platform === 'win32' ? 'bin/node.exe' : 'bin/node',
  );
  if (!existsSync(binary)) {
    const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    const install = ['install', ...quiet, '--prefix', prefix, `${carrier}@${major}`];
    await promisify(execFile)('npm', install, {
      cwd: repository,
      shell: process.platform === 'win32',
    });
  }
  return binary;
}
