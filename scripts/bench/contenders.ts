import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packInto } from './packed.ts';
import { peer } from './peer-install.ts';
import { repository, timed } from './run.ts';

/** A folder of its own for each, from which a program finds that contender's packages. */
export interface Contender {
  readonly folder: string;
  /** With its version. */
  readonly label: string;
}

export type ContenderName = keyof typeof makers;

/** Made once a run, by whichever measure asks first. */
export async function contender(name: ContenderName, folder: string): Promise<Contender> {
  const own = join(folder, name);
  const made = existsSync(own) ? started.get(own) : undefined;
  const making = made ?? make(name, own);
  started.set(own, making);
  return making;
}

const started = new Map<string, Promise<Contender>>();

async function make(name: ContenderName, own: string): Promise<Contender> {
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'package.json'), '{ "type": "module" }');
  return { folder: own, label: await makers[name](own) };
}

const makers = {
  ours: async (own: string) => {
    await packInto(join(own, 'node_modules/conversations-client'));
    return 'ours';
  },
  'openapi-fetch': async (own: string) => {
    // Its version is the one we depend on, so it is found in our own node_modules.
    for (const name of ['api.ts', 'calls.ts']) {
      cpSync(join(repository, 'generated', name), join(own, name));
    }
    return `openapi-fetch ${versionIn(join(repository, 'node_modules/openapi-fetch'))}`;
  },
  'hey-api': async (own: string) => {
    const version = '0.99.0';
    // It takes any TypeScript, and breaks on 7.
    const home = await peer('@hey-api/openapi-ts', version, ['typescript@5.9.3']);
    const command = join(home, 'node_modules/@hey-api/openapi-ts/bin/run.js');
    const input = join(repository, 'generated/openapi.json');
    const output = join(own, 'client');
    const plugins = ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'];
    const quiet = ['--silent', '--no-log-file'];
    await timed([command, '-i', input, '-o', output, '-p', ...plugins, ...quiet], own);
    return `hey-api ${version}`;
  },
  twilio: async (own: string) => {
    const home = await peer('twilio', '6.2.0');
    symlinkSync(join(home, 'node_modules'), join(own, 'node_modules'));
    return 'twilio 6.2.0';
  },
  bare: async () => 'bare fetch',
} as const satisfies Readonly<Record<string, (own: string) => Promise<string>>>;

function versionIn(folder: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return version;
}
