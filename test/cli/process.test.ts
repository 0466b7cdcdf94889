import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bundle } from '../../scripts/bundle/bundle.ts';
import { authorization } from '../helpers/emulator.ts';
import { collected, type Printed } from '../helpers/runtime-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const sources = ['--import', tsx, join(root, 'scripts/emulate.ts'), '--port', '0'];
const headers = { authorization };

describe('npm run emulate', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends with 0 at %s, also while it is asked',
    async (signal) => {
      const { child, url } = await listening(sources);
      await fetch(`${url}/_emulator/faults`, { method: 'POST', body: '{"stall":3600000}' });
      const asked = fetch(`${url}/v1/Users`, { headers }).catch(String);
      await expect
        .poll(async () => (await fetch(`${url}/_emulator/faults`)).json())
        .toEqual({ faults: [] });
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(await asked).toBe('TypeError: fetch failed');
    },
  );

  it('goes on when nobody reads what it prints', async () => {
    const { child, url } = await listening(sources);
    child.stdout?.destroy();
    for (let count = 0; count < 5; count++) {
      expect((await fetch(`${url}/v1/Users`, { headers })).status).toBe(200);
    }
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('prints nothing but one line when its port is in use', async () => {
    const { url } = await listening(sources);
    const { port } = new URL(url);
    const child = spawn(process.execPath, [...sources, '--port', port]);
    const told = collected(child);
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(told).toEqual({
      stdout: '',
      stderr: `Port ${port} of 127.0.0.1 is in use: choose another. --port says which.\n`,
    });
  });

  it('prints no colors where there is no terminal', async () => {
    const { told, url } = await listening(sources);
    await fetch(`${url}/v1/Users`, { headers });
    await expect.poll(() => told.stdout).toContain('/v1/Users 200');
    expect(told.stdout).not.toContain('\u001b');
  });
});

describe('what is built', () => {
  it('needs no package, and loads what it needs late', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'built-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(root, 'generated'), join(folder, 'generated'));
    await bundle(join(folder, 'dist'));

    const cli = join(folder, 'dist/cli.js');
    const { child, url } = await listening([cli, 'emulate', '--port', '0']);
    expect((await fetch(`${url}/v1/Users`, { headers })).status).toBe(200);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);

    expect(readFileSync(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    // The emulator and its document wait for the command that needs them.
    expect(readFileSync(cli, 'utf8')).not.toContain('onConversationAdd');
    const built = readdirSync(join(folder, 'dist/src/emulator'));
    const code = built.map((name) => readFileSync(join(folder, 'dist/src/emulator', name), 'utf8'));
    const imports = code.flatMap((text) =>
      [...text.matchAll(/from "([^"]+)"/g)].map(([, from]) => from),
    );
    expect(imports.filter((from) => !/^(?:node:|\.)/.test(from ?? ''))).toEqual([]);
    const { createEmulator } = await import(
      pathToFileURL(join(folder, 'dist/src/emulator/emulator.js')).href
    );
    expect(createEmulator).toBeTypeOf('function');
  });
});

async function listening(
  args: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly told: Printed; readonly url: string }> {
  const child = spawn(process.execPath, [...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const told = collected(child);
  while (!told.stdout.includes('Ctrl+C')) {
    if (child.exitCode !== null) throw new Error(`It ended:\n${told.stderr}`);
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  }
  return { child, told, url: /http:\/\/[\d.]+:\d+/.exec(told.stdout)?.[0] ?? '' };
}
