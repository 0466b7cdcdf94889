import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PipelineAnswer } from '../../src/cli/contract/pipeline.ts';
import { run } from '../../src/cli/run.ts';
import { ranToEnd, started } from '../helpers/cli-run.ts';

const old = `openapi: 3.1.0
info: { title: Pets, version: 1.2.3, license: { name: MIT, identifier: MIT } }
servers: [{ url: http://127.0.0.1:9 }]
paths:
  /pets/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    get:
      operationId: FetchPet
      responses:
        '200':
          description: A pet.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Pet' }
        '404': { description: None. }
components:
  schemas:
    Pet:
      type: object
      required: [name, age]
      properties:
        name: { type: string, example: Rex }
        age: { type: integer }
`;
const added = old.replace('age: { type', 'nick: { type: string }\n        age: { type');
const broken = old.replace('age: { type: integer }', 'years: { type: integer }');
const quiet = ['--skip', 'run,fresh'];

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('conversations contract', () => {
  it.each([
    [['--help'], ['check', 'diff', 'run', 'drift', 'har', 'Exit codes: 0 the contract holds, 1']],
    [
      ['check', '--help'],
      ['--base <document>', '--only <steps>', '--format <name>', '"junit"'],
    ],
    [
      ['run', '--help'],
      ['--target <url>', '--read-only'],
    ],
  ])('explains itself: %j', async (args, texts) => {
    const { code, out, err } = await ranToEnd(['contract', ...args]);
    expect([code, err]).toEqual([0, '']);
    for (const text of texts) expect(out).toContain(text);
  });

  it('says that a contract holds', async () => {
    const { spec, base } = files({ base: old, spec: added });
    const { code, out } = await contract('--spec', spec, '--base', base, ...quiet);
    expect(out).toContain('✓ spec      sound: 1 path, 1 operation, 1 schema');
    expect(out).toMatch(/✓ diff {6}minor: 0 breaking, 1 other change since .*base\.yaml/);
    expect(out).toContain(
      'Holds: spec, examples, diff, types. The change is minor: 1.3.0 after 1.2.3.',
    );
    expect(code).toBe(0);
  });

  it('says what breaks, and where', async () => {
    const { spec, base } = files({ base: old, spec: broken });
    const { code, out } = await contract('--spec', spec, '--base', base, ...quiet);
    expect(out).toMatch(/error .*age/);
    expect(out).toContain(`${spec}:2`);
    expect(out).toContain('Broken: diff, types. The change is major: 2.0.0 after 1.2.3.');
    expect(code).toBe(1);
  });

  it.each([
    [['--only', 'diff'], 1],
    [['--only', 'diff', '--fail-on', 'none'], 0],
    [['--only', 'types'], 1],
    [['--only', 'types', '--allow-client-breaking'], 0],
    [['--skip', 'diff,types,run'], 0],
  ])('asks what it is asked to: %j', async (args, expected) => {
    const { spec, base } = files({ base: old, spec: broken });
    const { code } = await contract('--spec', spec, '--base', base, ...args);
    expect(code).toBe(expected);
  });

  it.each([
    ['minor', added, 1],
    ['major', added, 0],
    ['minor', old, 0],
  ])('fails on what is %s', async (level, spec, expected) => {
    const given = files({ base: old, spec });
    const { code } = await contract('diff', given.base, given.spec, '--fail-on', level);
    expect(code).toBe(expected);
  });

  it.each([
    ['1.2.3', 1],
    ['1.2.9', 1],
    ['1.3.0', 0],
    ['2.0.0', 0],
    ['next', 1],
  ])('holds the version to the change, if asked: %s', async (version, expected) => {
    const given = files({ base: old, spec: added.replace('1.2.3', version) });
    const { code, out } = await contract('diff', given.base, given.spec, '--check-version');
    expect(code).toBe(expected);
    expect(out.includes('version-too-low')).toBe(expected === 1);
    expect(out).toContain('1.3.0');
  });

  it('lets pass what somebody answers for, and fails when that is stale', async () => {
    const { spec, base } = files({ base: old, spec: broken });
    const found = JSON.parse((await contract('diff', base, spec, '--format', 'json')).out);
    const errors: { id: string; fingerprint: string }[] = found.steps[0].findings.filter(
      ({ severity }: { severity: string }) => severity === 'error',
    );
    const rows = errors.map(
      ({ id, fingerprint }) =>
        `- { fingerprint: '${fingerprint}', id: ${id}, reason: nobody reads it, by: ann, until: 2999-01-01 }\n`,
    );
    const { approvals } = files({ approvals: rows.join('') });
    const passed = await contract('diff', base, spec, '--approvals', approvals);
    expect(passed.out).toContain('approved until 2999-01-01: nobody reads it');
    expect(passed.code).toBe(0);
    const stale = await contract('diff', base, base, '--approvals', approvals);
    expect(stale.out).toContain(`${approvals}:1:3  approval-stale`);
    expect(stale.code).toBe(1);
  });

  it('writes reports beside the one it prints, whole', async () => {
    const { spec, base, folder } = files({ base: old, spec: broken });
    const outputs = (['json', 'junit', 'sarif', 'comment'] as const).map(
      (format) => `--output=${format}=${join(folder, `report.${format}`)}`,
    );
    await contract('diff', base, spec, ...outputs);
    expect(readdirSync(folder).filter((name) => name.startsWith('report'))).toEqual([
      'report.comment',
      'report.json',
      'report.junit',
      'report.sarif',
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).verdict).toBe('broken');
    expect(readFileSync(join(folder, 'report.comment'), 'utf8')).toContain('contract-check');
  });

  it('tells GitHub in its own ways', async () => {
    const { spec, base, summary, output } = files({
      base: old,
      spec: broken,
      summary: '',
      output: '',
    });
    vi.stubEnv('GITHUB_STEP_SUMMARY', summary);
    vi.stubEnv('GITHUB_OUTPUT', output);
    const { out } = await contract('diff', base, spec, '--format', 'github');
    expect(out).toMatch(/^::error title=diff%3A .*,file=.*spec\.yaml,line=\d+,col=\d+::/m);
    expect(readFileSync(summary, 'utf8')).toContain('### Breaks the contract (diff, ');
    expect(readFileSync(output, 'utf8')).toMatch(
      /^verdict=broken\nlevel=major\nnext-version=2\.0\.0\nfindings=\d+\nerrors=[1-9]\d*\nwarnings=\d+\nnotes=\d+\n$/,
    );
  });

  it('holds a recording to the document', async () => {
    const { spec, good, odd } = files({
      spec: old,
      good: har('{"name":"Rex","age":7}'),
      odd: har('{"name":"Rex","age":"7"}'),
    });
    expect((await contract('har', good, '--spec', spec)).code).toBe(0);
    const { code, out } = await contract('har', odd, '--spec', spec);
    expect(out).toContain('body-schema');
    expect(out).toMatch(/FetchPet\n {4}error .*age/);
    expect(code).toBe(1);
  });
});

describe('conversations contract run', () => {
  it('fails where less was covered than there has to be', async () => {
    const args = ['run', '--spec', 'generated/openapi.json', '--operation', 'FetchUser'];
    const held = await contract(...args, '--floor', 'operations=100', '--floor', 'properties=90');
    expect(held).toMatchObject({ code: 0, err: '' });
    const short = await contract(...args, '--floor', 'operations=100', '--floor', 'statuses=90');
    expect(short.code).toBe(1);
    expect(short.out).toMatch(/of 7 statuses were seen, and 90 % have to be\. Not seen: FetchUser/);
  });
});

describe('conversations contract, with the pipeline at hand', () => {
  it.each<[PipelineAnswer, number, RegExp]>([
    [{ outcome: 'fresh', text: '', problems: [] }, 0, /✓ spec {6}sound: .*✓ fresh/s],
    [
      { outcome: 'stale', text: 'generated/api.ts is stale:\n@@\n', problems: [] },
      1,
      /✗ fresh {5}stale: run `npm run generate`.*generated\/api\.ts:1 {2}stale/s,
    ],
    [
      {
        outcome: 'faulty',
        text: '',
        problems: [{ severity: 'error', rule: 'a-rule', message: 'Bad.', file: 'x.yaml', line: 3 }],
      },
      1,
      /✗ spec {6}1 error, 0 warnings.*- fresh.*Bad\.\n +x\.yaml:3 {2}a-rule/s,
    ],
    [
      { outcome: 'refused', text: 'No such folder.', problems: [] },
      2,
      /\? spec {6}No such folder\..*\? fresh {5}No such folder\./s,
    ],
  ])('believes it: %j', async (answer, expected, text) => {
    let out = '';
    const terminal = { out: (part: string) => void (out += part), err: () => {}, isColored: false };
    const args = ['contract', '--only', 'spec,fresh'];
    const code = await run(args, terminal, never, { pipeline: async () => answer });
    expect(out).toMatch(text);
    expect(code).toBe(expected);
  });

  it.each([
    ['exit 0', 0, '✓ fresh     `exit 0` says so'],
    ['echo old; exit 3', 1, 'stale: `echo old; exit 3` ends with 3: old'],
    ['no-such-command-here', 2, '? fresh     `no-such-command-here` cannot be run: '],
  ])('or a command: %s', async (command, expected, text) => {
    const { spec } = files({ spec: old });
    const { code, out } = await contract('--spec', spec, '--only', 'fresh', '--fresh', command);
    expect(out).toContain(text);
    expect(code).toBe(expected);
  });
});

describe('conversations contract cannot look, and says so with 2 and no comfort', () => {
  it.each([
    ['a document that is not there', ['--spec', '/nowhere.yaml'], 'no such file. --spec names it'],
    ['an unknown format', ['--format', 'xml'], 'Allowed choices are table, json, junit'],
    ['an unknown option', ['--fromat', 'json'], '(Did you mean --format?)'],
    ['an unknown step', ['--only', 'dif'], 'There is no step "dif": spec, fresh,'],
    ['a floor of nothing', ['--only', 'run', '--floor', '90'], 'Give KIND=PERCENT'],
    ['no step', ['--only', 'run', '--skip', 'run'], 'No step is left'],
    ['an output without a file', ['--output', 'json'], 'Give FORMAT=FILE'],
    ['an output in no folder', ['--output', 'json=/nowhere/x.json'], 'there is no folder /nowhere'],
    ['drift against nothing', ['--only', 'drift'], '--only drift needs --published'],
    ['approvals that are not there', ['--approvals', '/nowhere.yaml'], '--approvals names it'],
    ['a base that is not there', ['--base', 'nowhere.json'], 'nowhere.json is not there: --base'],
    ['a revision that is not there', ['--base', 'v0:spec.json'], 'git knows no revision "v0"'],
    ['a path that is not there', ['--base', 'HEAD:spec.json'], 'HEAD:spec.json is not there'],
    ['a revision like an option', ['--base=--output=x'], 'is not there: --base'],
    [
      'a target that is none',
      ['--target', 'somewhere', '--only', 'run'],
      '--target somewhere: it has',
    ],
    ['an unknown subcommand', ['dfif'], 'too many arguments'],
  ])('%s', async (_, args, text) => {
    const { spec } = files({ spec: old });
    const given = args.includes('--spec') ? [] : ['--spec', spec];
    const told = await contract(...args, ...given);
    expect(told).toMatchObject({ code: 2, out: '' });
    expect(told.err).toContain(text);
    expect(told.err).not.toMatch(/^ +at /m);
    expect(told.err.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['is no YAML', 'openapi: 3.1.0\ninfo: {title: a\npaths: [\n', '3 | paths: [\n'],
    ['is no JSON', '{"openapi": "3.1.0",', 'does not load'],
    ['leads to no file', old.replace("'#/components/schemas/Pet'", 'none.yaml'), ':15:'],
    ['leads nowhere', old.replace('schemas/Pet', 'schemas/None'), ':15:'],
    ['is text', 'hello', 'does not load: Document must be JSON object'],
    ['is empty', '', 'does not load'],
    [
      'is of another kind',
      'swagger: "2.0"\ninfo: {}\npaths: {}\n',
      'no OpenAPI document of version 3',
    ],
  ])('a document that %s', async (_, text, reason) => {
    const { spec } = files({ spec: text });
    const { code, out, err } = await contract('--spec', spec, ...quiet);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('does not load');
    expect(err).toContain(reason);
    expect(err).not.toMatch(/^ +at |no breaking changes/im);
  });

  it('an approvals file with a typo', async () => {
    const { spec, approvals } = files({ spec: old, approvals: '- { fingerprnt: x }\n' });
    const { code, out, err } = await contract('diff', spec, spec, '--approvals', approvals);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/approvals\.yaml:1:5: "fingerprnt" is unknown: a row has .*\.\n$/);
  });

  it('a recording that is none, or holds nothing', async () => {
    const { spec, none, empty } = files({ spec: old, none: '{}', empty: '{"log":{"entries":[]}}' });
    const told = await contract('har', none, '--spec', spec);
    expect(told).toMatchObject({ code: 2, out: '' });
    expect(told.err).toContain('It is no HAR');
    const nothing = await contract('har', empty, '--spec', spec);
    expect(nothing.code).toBe(2);
    expect(nothing.out).toContain('holds no exchange to look at');
  });

  it('a target that is down, or answers HTML', async () => {
    const { spec } = files({ spec: old });
    const down = await contract('run', '--spec', spec, '--target', 'http://127.0.0.1:9');
    expect(down.out).toMatch(/\? run .*127\.0\.0\.1:9/);
    expect(down.out).toMatch(/Could not look: run\.\n$/);
    expect(down.code).toBe(2);
    const url = await serving('<html><body>Log in</body></html>');
    const html = await contract('run', '--spec', spec, '--target', url);
    expect(html.out).toMatch(/\? run .*HTML/i);
    expect(html.code).toBe(2);
  });

  it('and says what is broken as well', async () => {
    const { spec, base } = files({ base: old, spec: broken });
    const target = ['--target', 'http://127.0.0.1:9', '--only', 'diff,run'];
    const { code, out } = await contract('--spec', spec, '--base', base, ...target);
    expect(out).toContain('Broken: diff. Could not look: run.');
    expect(code).toBe(2);
  });

  it('and tells GitHub, too', async () => {
    const { spec, output } = files({ spec: 'hello', output: '' });
    vi.stubEnv('GITHUB_OUTPUT', output);
    const { code, out } = await contract('--spec', spec, '--format', 'github');
    expect(out).toMatch(/^::error title=contract::.*spec\.yaml does not load: /);
    expect(readFileSync(output, 'utf8')).toBe('verdict=unknown\n');
    expect(code).toBe(2);
  });
});

async function never(): Promise<void> {
  return new Promise(() => {});
}

async function contract(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return started(['contract', ...args]).ended;
}

/** Texts by name, as YAML files of a folder of their own. */
function files<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): Readonly<Record<Name | 'folder', string>> {
  const folder = mkdtempSync(join(tmpdir(), 'contract-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const paths: Record<string, string> = { folder };
  for (const [name, text] of Object.entries<string>(texts)) {
    paths[name] = join(folder, `${name}.yaml`);
    writeFileSync(paths[name], text);
  }
  return paths as Record<Name | 'folder', string>;
}

function har(body: string): string {
  const response = {
    status: 200,
    headers: [{ name: 'content-type', value: 'application/json' }],
    content: { mimeType: 'application/json', text: body },
  };
  const request = { method: 'GET', url: 'http://127.0.0.1:9/pets/1', headers: [] };
  return JSON.stringify({ log: { version: '1.2', entries: [{ request, response }] } });
}

async function serving(html: string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
