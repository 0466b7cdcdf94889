import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const program = `
import { createClient, type User } from 'conversations-client';

const answer: Response = Response.json({ sid: 'US0', identity: 'alice' });
const client = createClient({ accountSid: 'AC0', authToken: 'x', fetch: async () => answer });
const { data, error } = await client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'alice' } } });
if (error) throw new Error(error.message);
const user: User = data;
console.log(user.identity);
`;

describe('the packed package', () => {
  let folder = '';
  let installed = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'packed-'));
    installed = join(folder, 'node_modules/conversations-client');
    mkdirSync(installed, { recursive: true });
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root });
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;
    const tarball = join(folder, `conversations-client-${version}.tgz`);
    execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
    for (const name of ['openapi-fetch', 'openapi-typescript-helpers']) {
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'program.ts'), program);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what is imported and the document, and neither sources nor tests', () => {
    const listing = execFileSync('find', [installed, '-type', 'f'], { encoding: 'utf8' });
    const files = listing.split('\n').filter(Boolean);
    const relative = files.map((file) => file.slice(installed.length + 1));
    expect(
      relative.filter(
        (file) => !/^(dist\/|generated\/openapi\.json|README|LICENSE|package\.json)/.test(file),
      ),
    ).toEqual([]);
    expect(relative).toContain('dist/src/index.js');
  });

  it('has entry points that every resolver finds', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false });
    const pkg = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Package;
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it.each(['typescript', 'typescript6', 'typescript7'])(
    'compiles and runs for a user of %s, libraries checked',
    (compiler) => {
      const out = join(folder, compiler);
      const options = ['--strict', '--target', 'es2022', '--module', 'nodenext'];
      tsc(compiler, [...options, '--lib', 'es2022,dom', '--outDir', out, 'program.ts'], folder);
      const result = execFileSync(process.execPath, [join(out, 'program.js')], {
        encoding: 'utf8',
      });
      expect(result).toBe('alice\n');
    },
  );
});

interface Package {
  readonly version: string;
}

function tsc(compiler: string, options: readonly string[], cwd: string): void {
  const bin = join(root, 'node_modules', compiler, 'bin/tsc');
  try {
    execFileSync(process.execPath, [bin, ...options], { cwd, encoding: 'utf8' });
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout, { cause: error });
  }
}
