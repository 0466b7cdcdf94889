import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkOutput } from '../../src/cli/portal/output/check-output.ts';
import { replaceFolder } from '../../src/cli/portal/output/replace-folder.ts';
import { portalWorld, tree } from './portal-world.ts';

const old = [file('index.html', 'old'), file('a/index.html', 'old a'), file('gone.md', 'old')];
const fresh = [file('index.html', 'new'), file('a/index.html', 'new a'), file('b.md', 'new')];

describe('the folder of a site', () => {
  it('is replaced whole: what is no longer made is gone', () => {
    const out = join(portalWorld().folder, 'deep/out');
    replaceFolder(out, old);
    expect(tree(out)).toMatchObject({ 'gone.md': 'old' });
    replaceFolder(out, fresh);
    expect(readdirSync(out).toSorted()).toEqual([marker, 'a', 'b.md', 'index.html']);
    expect(tree(out)).toMatchObject({ 'index.html': 'new', 'a/index.html': 'new a' });
    expect(readdirSync(join(out, '..'))).toEqual(['out']);
  });

  it('may be empty, or a link to a folder that stays where it is', () => {
    const { folder } = portalWorld();
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    checkOutput(join(folder, 'link'));
    replaceFolder(join(folder, 'link'), fresh);
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(tree(join(folder, 'real'))).toMatchObject({ 'b.md': 'new' });
  });

  it.each([
    ['of somebody else', (out: string) => rmSync(join(out, marker)), 'has not made'],
    ['with a file of somebody else', (out: string) => put(out, 'CNAME'), 'CNAME in it is not of'],
    ['with one deep in it', (out: string) => put(out, 'a/notes.txt'), 'a/notes.txt in it is not'],
  ])('%s is left alone', async (_, change, reason) => {
    const { portal, folder } = portalWorld();
    const out = join(folder, 'out');
    replaceFolder(out, old);
    change(out);
    const before = tree(out);
    const { code, err } = await portal('--no-history');
    expect(code).toBe(2);
    expect(err).toContain(reason);
    expect(tree(out)).toEqual(before);
  });

  it('is no file', async () => {
    const { portal, write } = portalWorld();
    write('out', 'mine');
    expect(await portal('--no-history')).toMatchObject({
      code: 2,
      err: expect.stringContaining('/out is a file: name a folder.\n'),
    });
  });

  it('stays as it was if the document has become broken', async () => {
    const { portal, write, folder } = portalWorld();
    await portal('--no-history');
    const before = tree(join(folder, 'out'));
    write('openapi.json', '{');
    expect(await portal('--no-history')).toMatchObject({ code: 2 });
    expect(tree(join(folder, 'out'))).toEqual(before);
    expect(readdirSync(folder).toSorted()).toEqual(['openapi.json', 'out']);
  });

  it('takes no path that leads out of it, and none twice', () => {
    const { folder } = portalWorld();
    const out = join(folder, 'out');
    for (const path of ['../evil', '/evil', 'a/../../evil', 'a//b', 'a/', '..\\evil', '.']) {
      expect(() => replaceFolder(out, [file(path, 'x')])).toThrow('is no path of a site');
    }
    expect(() => replaceFolder(out, [...old, ...old])).toThrow('have one path: index.html');
    expect(readdirSync(folder)).toEqual(['openapi.json']);
  });

  it('stays as it was wherever a run fails or is killed, and the next one repairs', async () => {
    const { folder } = portalWorld();
    const program = await built(folder);
    const out = join(folder, 'place/out');
    const run = (env: Record<string, string>) =>
      spawnSync(process.execPath, ['--import', killer, program, out], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      });
    replaceFolder(out, old);
    const before = tree(out);
    const moments = Number(/(\d+) moments/.exec(run({ KILL_AT: '0' }).stderr)?.[1]);
    const after = tree(out);
    expect(moments).toBeGreaterThan(15);
    expect(after).not.toEqual(before);
    for (let moment = 1; moment <= moments; moment++) {
      rmSync(join(folder, 'place'), { recursive: true });
      replaceFolder(out, old);
      expect(run({ KILL_AT: String(moment) }).signal).toBe('SIGKILL');
      // A folder cannot change places with another at once: for a moment it is beside its place.
      const found = existsSync(out) ? tree(out) : 'between';
      expect([moment, [before, after, 'between']]).toEqual([
        moment,
        expect.arrayContaining([found]),
      ]);
      checkOutput(out);
      expect([before, after]).toContainEqual(tree(out));
      expect(readdirSync(join(folder, 'place'))).toEqual(['out']);
    }
  });

  it('stays as it was if the new one cannot be put in its place', async () => {
    const { folder } = portalWorld();
    const program = await built(folder);
    const out = join(folder, 'place/out');
    replaceFolder(out, old);
    const before = tree(out);
    for (const failAt of ['1', '2']) {
      const failing = spawnSync(process.execPath, ['--import', breaker, program, out], {
        env: { ...process.env, FAIL_AT: failAt },
        encoding: 'utf8',
      });
      expect(failing.stderr).toContain('cannot be written: that is not permitted');
      expect(tree(out)).toEqual(before);
      expect(readdirSync(join(folder, 'place'))).toEqual(['out']);
    }
  });
});

const marker = '.made-by-conversations-portal';
const root = fileURLToPath(new URL('../../', import.meta.url));
const killer = pathToFileURL(join(root, 'test/helpers/pipeline-kill.js')).href;
/** The Nth renaming is refused, as by a system that is asked for what it may not do. */
const breaker = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { renameSync } = fs;
  let calls = 0;
  fs.renameSync = (from, to) => {
    calls += 1;
    if (calls === Number(process.env.FAIL_AT)) throw Object.assign(new Error('no'), { code: 'EPERM' });
    renameSync(from, to);
  };
  syncBuiltinESMExports();
`)}`;

/** A program that replaces a folder by the fresh files; one file, which starts at once. */
async function built(folder: string): Promise<string> {
  const outfile = join(folder, 'replace.mjs');
  await build({
    stdin: {
      contents: `
        import { checkOutput } from './src/cli/portal/output/check-output.ts';
        import { replaceFolder } from './src/cli/portal/output/replace-folder.ts';
        checkOutput(process.argv[2]);
        replaceFolder(process.argv[2], ${JSON.stringify(fresh)});
      `,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  return outfile;
}

function file(path: string, text: string) {
  return { path, mediaType: 'text/plain', text };
}

function put(out: string, path: string): void {
  writeFileSync(join(out, path), 'mine');
}
