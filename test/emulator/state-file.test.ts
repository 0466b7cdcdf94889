import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { autosave } from '../../src/cli/emulate/autosave.ts';
import { openStateFile } from '../../src/cli/emulate/state-file.ts';
import { ranToEnd, started } from '../helpers/cli-run.ts';
import { authorization } from '../helpers/emulator.ts';

const headers = { authorization };

describe('a state file', () => {
  it('holds what was told, over a restart, to the last SID and date', async () => {
    const path = join(folder(), 'state.json');
    const first = started(emulate(path));
    const url = await first.url();
    await create(url, 'alice');
    const before = await snapshot(url);
    first.stop();
    expect(await first.ended).toMatchObject({ code: 0, err: '' });
    const second = started(emulate(path));
    expect(await snapshot(await second.url())).toEqual(before);
  });

  it('is there from the start on, so that SIDs made then stay the same', async () => {
    const path = join(folder(), 'state.json');
    const { url } = started(emulate(path));
    const before = await snapshot(await url());
    await expect.poll(() => existsSync(path)).toBe(true);
    expect(JSON.parse(readFileSync(path, 'utf8')).state).toEqual(before);
  });

  it('goes before a seed', async () => {
    const place = folder();
    const [path, seed] = [join(place, 'state.json'), join(place, 'seed.json')];
    writeFileSync(seed, '{"accounts":[{"services":[{"users":[{"identity":"seeded"}]}]}]}');
    const args = [...emulate(path), '--seed', seed];
    const first = started(args);
    const url = await first.url();
    await fetch(`${url}/v1/Users/seeded`, { method: 'DELETE', headers });
    first.stop();
    await first.ended;
    const second = await started(args).url();
    expect((await fetch(`${second}/v1/Users/seeded`, { headers })).status).toBe(404);
  });

  it('leaves nothing beside it when all has ended', async () => {
    const place = folder();
    expect((await ranToEnd(emulate(join(place, 'state.json')))).code).toBe(0);
    expect(readdirSync(place)).toEqual(['state.json']);
  });

  it('may be a link', async () => {
    const place = folder();
    const [path, link] = [join(place, 'state.json'), join(place, 'link.json')];
    await ranToEnd(emulate(path));
    symlinkSync(path, link);
    const { state, save, release } = openStateFile(link);
    expect(state).toMatchObject({ version: 1 });
    await save({ version: 2 });
    release();
    expect(realpathSync(link)).toBe(realpathSync(path));
    expect(readFileSync(path, 'utf8')).toContain('{"version":2}');
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -20), 'is damaged'],
    ['cut off at its head', (text: string) => text.slice(0, 80), 'is damaged'],
    [
      'one letter different',
      (text: string) => text.replace('channel user', 'channel uses'),
      'is damaged',
    ],
    ['with more behind it', (text: string) => `${text}\n`, 'is damaged'],
    [
      'full of nothing',
      (text: string) => text.replaceAll(/[^]/g, '\0'),
      'no state of this emulator',
    ],
    ['empty', () => '', 'no state of this emulator'],
    ['somebody else’s', () => '{"name":"my-app"}', 'no state of this emulator'],
    [
      'of a later version',
      (text: string) => text.replace('"version":1', '"version":2'),
      'no state of this emulator',
    ],
    [
      'what a snapshot gives',
      (text: string) => JSON.stringify(JSON.parse(text).state),
      'no state of this emulator',
    ],
  ])('is refused in one line with code 2, and left as it is: %s', async (_, change, why) => {
    const place = folder();
    const path = join(place, 'state.json');
    await ranToEnd(emulate(path));
    const changed = change(readFileSync(path, 'utf8'));
    writeFileSync(path, changed);
    const { code, err } = await ranToEnd(emulate(path));
    expect(code).toBe(2);
    expect(err).toContain(`state.json `);
    expect(err).toContain(why);
    expect(err).toContain('is left as it is');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toBe(changed);
    expect(readdirSync(place)).toEqual(['state.json']);
  });

  it('is refused when its hash is right and it does not fit all the same', async () => {
    const path = join(folder(), 'state.json');
    const { save, release } = openStateFile(path);
    await save({ version: 1, accounts: 'none' });
    release();
    const before = readFileSync(path, 'utf8');
    const { code, err } = await ranToEnd(emulate(path));
    expect([code, err]).toEqual([2, expect.stringContaining('accounts')]);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('belongs to one emulator', async () => {
    const path = join(folder(), 'state.json');
    const first = started(emulate(path));
    const url = await first.url();
    const { code, err } = await ranToEnd(emulate(path));
    expect(code).toBe(2);
    expect(err).toContain(`is kept by another emulator, process ${process.pid}`);
    await create(url, 'alice');
    first.stop();
    await first.ended;
    const second = await started(emulate(path)).url();
    expect((await fetch(`${second}/v1/Users/alice`, { headers })).status).toBe(200);
  });

  it.each([
    ['whose process is gone', { pid: 4_194_304, started: '1', id: 'x' }],
    ['whose process has begun at another time', { pid: process.pid, started: '1', id: 'x' }],
    ['that was never written', ''],
    ['that is none', 'x'],
  ])('is taken over from one %s', async (_, holder) => {
    const path = join(folder(), 'state.json');
    writeFileSync(`${path}.lock`, typeof holder === 'string' ? holder : JSON.stringify(holder));
    expect((await ranToEnd(emulate(path))).code).toBe(0);
  });

  it('is no longer written by one that lost it', async () => {
    const path = join(folder(), 'state.json');
    const { save, release } = openStateFile(path);
    await save({});
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: process.pid, started: '1', id: 'x' }));
    await expect(save({ a: 1 })).rejects.toThrow('another emulator has taken');
    release();
    expect(existsSync(`${path}.lock`)).toBe(true);
  });
});

describe('what is saved by itself', () => {
  it('is what has changed, at once after a quiet time and at most once a second', async () => {
    const world = savingWorld();
    await world.pass(60);
    expect(world.saved).toEqual([0]);
    await world.pass(5000);
    expect(world.saved).toEqual([0]);
    world.change();
    await world.pass(60);
    expect(world.saved).toEqual([0, 1]);
    for (let at = 0; at < 300; at++) {
      world.change();
      await world.pass(10);
    }
    // Three seconds of changes.
    expect(world.saved.length).toBeLessThanOrEqual(6);
    await world.pass(1000);
    expect(world.saved.at(-1)).toBe(301);
  });

  it('is saved at the end too', async () => {
    const world = savingWorld();
    await world.pass(60);
    world.change();
    await world.stop();
    expect(world.saved).toEqual([0, 1]);
    await world.stop();
    expect(world.saved).toEqual([0, 1]);
  });

  it('is tried again when it fails, which is told once', async () => {
    const world = savingWorld();
    world.fail('the disk is full');
    await world.pass(3000);
    expect(world.problems).toEqual(['the disk is full']);
    world.fail(undefined);
    await world.pass(1000);
    expect(world.saved).toEqual([0]);
    await world.stop();
  });

  it('takes no more than half of the time', async () => {
    const world = savingWorld(2000);
    for (let at = 0; at < 20; at++) {
      world.change();
      await world.pass(1000);
    }
    expect(world.saved.length).toBeLessThanOrEqual(6);
    expect(world.saved.length).toBeGreaterThanOrEqual(4);
  });
});

function emulate(path: string): readonly string[] {
  return ['emulate', '--port', '0', '--quiet', '--state', path];
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'state-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

async function create(url: string, identity: string): Promise<void> {
  const body = new URLSearchParams({ Identity: identity });
  const answer = await fetch(`${url}/v1/Users`, { method: 'POST', headers, body });
  expect(answer.status).toBe(201);
}

async function snapshot(url: string): Promise<unknown> {
  return (await fetch(`${url}/_emulator/snapshot`)).json();
}

/** Its own clock, and a file that only notes which revision it was given. */
function savingWorld(duration = 0) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let revision = 0;
  let failure: string | undefined;
  const saved: number[] = [];
  const problems: string[] = [];
  const file = {
    save: async (state: object): Promise<void> => {
      if (duration > 0) await new Promise((resolve) => setTimeout(resolve, duration));
      if (failure !== undefined) throw new Error(failure);
      saved.push((state as { revision: number }).revision);
    },
  };
  const emulator = {
    revision: () => revision,
    snapshot: () => ({ version: 1 as const, ahead: 0, accounts: [], revision }),
  };
  const { stop } = autosave(emulator, file, (problem) => problems.push(problem));
  return {
    saved,
    problems,
    stop,
    change: () => void (revision += 1),
    fail: (problem: string | undefined) => void (failure = problem),
    pass: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds),
  };
}
