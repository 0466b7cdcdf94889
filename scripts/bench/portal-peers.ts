import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SiteFiles } from '../../test/helpers/portal-server.ts';
import { repository } from './run.ts';

/** A whole documentation from one script, hosted by ourselves as its README says. */
export interface PortalPeer {
  /** With its version. */
  readonly label: string;
  readonly files: SiteFiles;
}

interface Source {
  readonly name: string;
  readonly version: string;
  /** Its one file, in its package. */
  readonly script: string;
  readonly body: string;
}

const sources = {
  redoc: {
    name: 'redoc',
    version: '3.0.1',
    script: 'bundles/redoc.standalone.js',
    body: '<redoc spec-url="openapi.json"></redoc><script type="module" src="standalone.js"></script>',
  },
  scalar: {
    name: '@scalar/api-reference',
    version: '1.72.1',
    script: 'dist/browser/standalone.js',
    body:
      '<div id="app"></div><script src="standalone.js"></script>' +
      '<script>Scalar.createApiReference("#app", { url: "openapi.json" })</script>',
  },
} as const satisfies Readonly<Record<string, Source>>;

/** The same document in a peer; `document` is JSON. */
export async function portalPeer(
  name: keyof typeof sources,
  document: string,
): Promise<PortalPeer> {
  const source = sources[name];
  const folder = await unpacked(source);
  const page =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Conversations</title>' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<link rel="icon" href="data:,"></head><body>${source.body}</body></html>`;
  return {
    label: `${source.name} ${source.version}`,
    files: new Map<string, string | Uint8Array>([
      ['index.html', page],
      ['openapi.json', document],
      ['standalone.js', await readFile(join(folder, source.script))],
    ]),
  };
}

/** Its package alone: what it depends on is in the one file, and redoc's cannot be installed. */
async function unpacked({ name, version }: Source): Promise<string> {
  const kept = join(repository, 'node_modules/.cache/conversations-client');
  const base = `${name.replace(/^@/, '').replace('/', '+')}-${version}-packed`;
  const folder = join(kept, base);
  if (existsSync(folder)) return folder;
  await mkdir(kept, { recursive: true });
  const filling = await mkdtemp(join(kept, `.${base}-`));
  try {
    const tarball = await packed(`${name}@${version}`, filling);
    await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', filling]);
    await rm(tarball);
    // Filled out of sight and renamed when complete: whoever sees `folder` sees all of it.
    await rename(filling, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(filling, { recursive: true, force: true });
  }
  return folder;
}

const run = promisify(execFile);

async function packed(wanted: string, destination: string): Promise<string> {
  const command = ['pack', '--silent', '--ignore-scripts', '--pack-destination', destination];
  try {
    const { stdout } = await run('npm', [...command, wanted], {
      cwd: destination,
      shell: process.platform === 'win32',
    });
    return join(destination, stdout.trim().split('\n').at(-1) ?? '');
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Error(
      `Could not fetch ${wanted}, which the portal is compared with: ${said || String(error)}`,
      { cause: error },
    );
  }
}
