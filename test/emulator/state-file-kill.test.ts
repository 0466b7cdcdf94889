import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { authorization, type Json } from '../helpers/emulator.ts';
import { collected } from '../helpers/runtime-process.ts';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const killer = new URL('../helpers/emulator-kill.js', import.meta.url).href;
const program = fileURLToPath(new URL('../../scripts/emulate.ts', import.meta.url));
const headers = { authorization };

describe('an emulator that is killed', () => {
  it('leaves a whole state at any moment of saving, and starts again from it', async () => {
    const path = join(folder(), 'state.json');
    let known: readonly string[] = [];
    let killed = 0;
    // One saving with its lock has about 15 moments, two have 25: what is saved at once varies.
    for (let moment = 1; moment <= 22; moment++) {
      const running = await emulator(path, ['--import', killer], String(moment));
      const name = `new-${moment}`;
      await running.create(name).catch(() => {});
      // The last moments are those of the end.
      while (!running.hasEnded() && !usersIn(path).includes(name)) await pause(20);
      running.kill('SIGINT');
      if ((await running.ended).signal === 'SIGKILL') killed += 1;
      const users = usersIn(path);
      expect([known, [...known, name].toSorted()]).toContainEqual(users);
      known = users;
    }
    expect(killed).toBeGreaterThan(12);
    expect(known.length).toBeGreaterThan(3);
    expect(known.length).toBeLessThan(22);
    const last = await emulator(path);
    expect(await last.users()).toEqual(known);
    last.kill('SIGINT');
    await last.ended;
    expect(readdirSync(join(path, '..'))).toEqual(['state.json']);
  }, 300_000);

  it('loses at most what came last, whenever it is killed', async () => {
    const path = join(folder(), 'state.json');
    let known: readonly string[] = [];
    for (const wait of [0, 20, 60, 150, 300, 500, 800, 1000, 1100, 1300, 1700, 2200]) {
      const running = await emulator(path);
      expect(await running.users()).toEqual(known);
      const told: { readonly name: string; readonly at: number }[] = [];
      setTimeout(() => running.kill('SIGKILL'), wait);
      for (let alive = true, at = 0; alive; at++) {
        const name = `user-${String(wait).padStart(4, '0')}-${String(at).padStart(6, '0')}`;
        alive = await running.create(name).then(
          () => told.push({ name, at: performance.now() }) > 0,
          () => false,
        );
      }
      const killed = performance.now();
      await running.ended;
      const users = usersIn(path);
      // What is there is what came first, without a gap; the last one may not have been answered yet.
      const names = told.map(({ name }) => name);
      const found = users.slice(known.length);
      expect(users.slice(0, known.length)).toEqual(known);
      expect(found.slice(0, names.length)).toEqual(names.slice(0, found.length));
      expect(found.length).toBeLessThanOrEqual(names.length + 1);
      // Two seconds more than promised, for machines that are busy.
      const lost = told.slice(found.length);
      expect(lost.filter(({ at }) => killed - at > 3000)).toEqual([]);
      known = users;
    }
    expect(known.length).toBeGreaterThan(100);
  }, 300_000);
});

interface Child {
  readonly create: (identity: string) => Promise<void>;
  readonly users: () => Promise<readonly string[]>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly hasEnded: () => boolean;
  readonly ended: Promise<{ readonly signal: NodeJS.Signals | null; readonly stderr: string }>;
}

/** `npm run emulate` without npm; resolves when it listens or has ended. */
async function emulator(
  path: string,
  imports: readonly string[] = [],
  killAt = '0',
): Promise<Child> {
  const args = ['--import', tsx, ...imports, program, '--port', '0', '--quiet', '--state', path];
  const child = spawn(process.execPath, args, { env: { ...process.env, KILL_AT: killAt } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const told = collected(child);
  const ended = once(child, 'close').then(([, signal]: (NodeJS.Signals | null)[]) => ({
    signal: signal ?? null,
    stderr: told.stderr,
  }));
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  while (!hasEnded() && !told.stdout.includes('Ctrl+C')) {
    await Promise.race([once(child.stdout, 'data'), ended]);
  }
  const [url = 'http://127.0.0.1:1'] = /http:\/\/[\d.]+:\d+/.exec(told.stdout) ?? [];
  return {
    ended,
    hasEnded,
    kill: (signal) => void child.kill(signal),
    create: async (identity) => {
      const body = new URLSearchParams({ Identity: identity });
      const answer = await fetch(`${url}/v1/Users`, { method: 'POST', headers, body });
      expect(answer.status).toBe(201);
      await answer.text();
    },
    users: async () => identitiesOf(await (await fetch(`${url}/_emulator/snapshot`)).json()),
  };
}

/** Throws when the file is not whole; whether its hash is right the next start sees. */
function usersIn(path: string): readonly string[] {
  return existsSync(path) ? identitiesOf(JSON.parse(readFileSync(path, 'utf8')).state) : [];
}

function identitiesOf(state: Json): readonly string[] {
  const [service] = state.accounts[0].services;
  return service.users.map(({ identity }: Json) => identity).toSorted();
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'killed-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}
