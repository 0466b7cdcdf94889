import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

/** Uses every entry, in types and in values. */
const program = `
import { createClient, createPathClient, fromEnv, isConversationsError, type User } from 'conversations-client';
import type { paths } from 'conversations-client/api';
import { checkExchange, diffDocuments, documentChecker, type Finding } from 'conversations-client/contract';
import { createEmulator, defaultAccount } from 'conversations-client/emulator';
import { serve } from 'conversations-client/emulator/serve';
import { createMcp, type Mcp } from 'conversations-client/mcp';
import { createTransport } from 'conversations-client/node';
import document from 'conversations-client/openapi.json' with { type: 'json' };
import { verifySignature } from 'conversations-client/webhooks';

const fetch = async () => Response.json({ sid: 'US0', identity: 'alice' });
const client = createClient({ accountSid: 'AC0', authToken: 'x', fetch });
const user: User = await client.fetchUser({ Sid: 'alice' });
const { data, error } = await client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'alice' } } });
if (error) throw new Error(error.message);
const same: paths['/v1/Users/{Sid}']['get']['responses'][200]['content']['application/json'] = data;
createPathClient({ ...fromEnv({ TWILIO_API_KEY: 'SK0', TWILIO_API_SECRET: 'x' }), fetch: createTransport() });
const signed = await verifySignature({
  authToken: '12345',
  signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
  url: 'https://mycompany.com/myapp.php?foo=1&bar=2',
  params: {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    Digits: '1234',
    From: '+14158675309',
    To: '+18005551212',
  },
});
const emulator = createEmulator({ document });
const { accountSid, authToken } = defaultAccount;
const local = createClient({ accountSid, authToken, fetch: emulator.fetch });
const { identity } = await local.createUser({ Identity: 'bob' });
const served = await serve(emulator);
const there = createClient({ accountSid, authToken, baseUrl: served.url });
const found = await there.fetchUser({ Sid: 'bob' });
await served.close();
const asked = new Request('https://conversations.twilio.com/v1/Users/alice');
const findings: readonly Finding[] = await checkExchange(asked, Response.json({}));
const { level } = await diffDocuments(document, document);
const judge = await documentChecker(document);
const mcp: Mcp = createMcp({ site: 'https://docs.example.com' });
const card = await mcp.fetch(new Request('https://docs.example.com/mcp/server-card'));
const [other] = judge({ method: 'GET', url: '/v2', status: 200, headers: {}, body: '' });
console.log(user.identity, same.identity, signed, isConversationsError(error), identity, found.identity, findings[0]?.check, level, other?.check, card?.status);
`;
const printed = 'alice alice true false bob bob body-schema none operation-known 200\n';

let folder = '';
let installed = '';
let tarball = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const [packed] = run('npm', ['pack', '--silent', '--pack-destination', folder], root).split('\n');
  tarball = join(folder, packed ?? '');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  run(
    'npm',
    ['install', '--silent', '--prefer-offline', '--no-audit', '--no-fund', tarball],
    folder,
  );
  installed = join(folder, 'node_modules/conversations-client');
  writeFileSync(join(folder, 'program.ts'), program);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  it('brings openapi-fetch with its one helper, and nothing else', () => {
    const names = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names.toSorted()).toEqual([
      'conversations-client',
      'openapi-fetch',
      'openapi-typescript-helpers',
    ]);
  });

  it('holds what is imported with its sources, and the document; neither scripts nor tests', () => {
    const listing = execFileSync('find', [installed, '-type', 'f'], { encoding: 'utf8' });
    const files = listing.split('\n').filter(Boolean);
    const relative = files.map((file) => file.slice(installed.length + 1));
    const expected =
      /^(?:dist\/(?:cli[./]|licences\.txt|generated\/|src\/(?:client|contract|description|emulator|mcp\/edge\.|node|webhooks|index))|generated\/|src\/(?:client|contract|description|emulator|node|webhooks|index)|README|LICENSE|package\.json)/;
    expect(relative.filter((file) => !expected.test(file))).toEqual([]);
    expect(relative).toContain('dist/src/index.js');
  });

  it('leads from its declarations to sources that are there', () => {
    const { sources }: { sources: string[] } = JSON.parse(
      readFileSync(join(installed, 'dist/src/client/client.d.ts.map'), 'utf8'),
    );
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      expect(readFileSync(join(installed, 'dist/src/client', source), 'utf8')).not.toBe('');
    }
  });

  it('has entry points that every resolver finds', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false });
    const pkg = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that are right for everyone who can import it', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    if (analysis.types === false) throw new Error('No types were found.');
    expect(analysis.problems.filter((problem) => !isEsmOnly(problem))).toEqual([]);
    expect(Object.keys(analysis.entrypoints)).toEqual(
      expect.arrayContaining([
        '.',
        './api',
        './contract',
        './emulator',
        './mcp',
        './node',
        './webhooks',
      ]),
    );
  });

  describe.each(['typescript', 'typescript6', 'typescript7'])(
    'with %s, libraries checked',
    (compiler) => {
      it.each([
        ['nodenext', 'nodenext'],
        ['esnext', 'bundler'],
      ])('compiles and runs as module %s, resolved as %s', (module, resolution) => {
        const out = join(folder, `${compiler}-${resolution}`);
        const options = [
          '--strict',
          '--resolveJsonModule',
          '--target',
          'es2022',
          '--module',
          module,
        ];
        tsc(
          compiler,
          [
            ...options,
            '--moduleResolution',
            resolution,
            '--lib',
            'es2022,dom,dom.iterable',
            '--outDir',
            out,
            'program.ts',
          ],
          folder,
        );
        expect(run(process.execPath, [join(out, 'program.js')], folder)).toBe(printed);
      });
    },
  );

  it('has a command', () => {
    const command = join(folder, 'node_modules/.bin/conversations');
    expect(run(command, ['--version'], folder)).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run(command, ['emulate', '--help'], folder)).toContain('--state');
  });

  it('has the licences of what it has in it', () => {
    const licences = readFileSync(join(installed, 'dist/licences.txt'), 'utf8');
    for (const name of [
      '@cfworker/json-schema',
      '@modelcontextprotocol/server',
      '@redocly/cli',
      'ajv',
      'ajv-formats',
      'commander',
      'iso8601-duration',
      'sorted-btree',
      'zod',
    ]) {
      expect(licences).toContain(name);
    }
  });

  it('is required by CommonJS as well', () => {
    writeFileSync(
      join(folder, 'program.cjs'),
      `const { createClient } = require('conversations-client');
const { verifySignature } = require('conversations-client/webhooks');
const { createTransport } = require('conversations-client/node');
const document = require('conversations-client/openapi.json');
console.log(typeof createClient, typeof verifySignature, typeof createTransport, document.openapi);
`,
    );
    expect(run(process.execPath, [join(folder, 'program.cjs')], folder)).toBe(
      'function function function 3.1.0\n',
    );
  });
});

/** What comes of there being no CommonJS and no folder for resolvers from before \`exports\`. */
function isEsmOnly(problem: Problem): boolean {
  if (problem.kind === 'CJSResolvesToESM') return true;
  return problem.kind === 'NoResolution' && problem.resolutionKind === 'node10';
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function tsc(compiler: string, options: readonly string[], cwd: string): void {
  const bin = join(root, 'node_modules', compiler, 'bin/tsc');
  try {
    execFileSync(process.execPath, [bin, ...options], { cwd, encoding: 'utf8' });
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout, { cause: error });
  }
}
