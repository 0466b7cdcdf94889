import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { peer } from '../../scripts/bench/peer-install.ts';

const system = process.platform === 'win32' ? 'windows' : process.platform;
const exe = process.platform === 'win32' ? '.exe' : '';

/**
 * The binaries of the runtimes, from the packages that npm has for this platform: no script of theirs
 * runs, so each is taken from where its platform's package keeps it.
 */
export async function bunBinary(): Promise<string> {
  const arch = process.arch === 'arm64' ? 'aarch64' : process.arch;
  return binaryIn(await peer('bun', '1.4.5'), `@oven/bun-${system}-${arch}/bin/bun${exe}`);
}

export async function denoBinary(): Promise<string> {
  const platform = { linux: 'linux', windows: 'win32' }[system as string] ?? system;
  const libc = system === 'linux' ? '-glibc' : '';
  const carrier = `@deno/${platform}-${process.arch}${libc}`;
  return binaryIn(await peer('deno', '2.9.6'), `${carrier}/deno${exe}`);
}

export async function workerdBinary(): Promise<string> {
  const arch = process.arch === 'x64' ? '64' : process.arch;
  const carrier = `@cloudflare/workerd-${system}-${arch}`;
  return binaryIn(await peer('workerd', '1.20261117.1'), `${carrier}/bin/workerd${exe}`);
}

function binaryIn(folder: string, path: string): string {
  const binary = join(folder, 'node_modules', path);
  if (existsSync(binary)) return binary;
  throw new Error(`There is no ${path} for ${process.platform}-${process.arch} in ${folder}.`);
}

const usualChromiums = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The one named in CHROMIUM, or one that is installed; Debian's is installed if that is allowed. */
export async function chromiumBinary(
  named: string | undefined = process.env['CHROMIUM'],
  usual: readonly string[] = usualChromiums,
  mayInstall: boolean = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
): Promise<string> {
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  }
  const found =
    usual.find((path) => existsSync(path)) ?? (mayInstall ? await installed(usual) : undefined);
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium was found. Install one (Debian: apt-get install chromium), or name its binary in the variable CHROMIUM.',
  );
}

async function installed(usual: readonly string[]): Promise<string | undefined> {
  const aptGet = promisify(execFile);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await aptGet('apt-get', ['update'], { env });
  await aptGet('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  return usual.find((path) => existsSync(path));
}
