import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;
const setupFile = join(root, 'test/setup/contract-guard.ts');
const helper = join(root, 'test/helpers/guarded.ts');
const clientHelper = join(root, 'test/helpers/client-for-tests.ts');
const serverHelper = join(root, 'test/helpers/server-recording.ts');

it('turns a test red that sees an exchange outside of the spec, and no other', async () => {
  const results = await runOf(`
    import { expectFindings, guarded } from ${JSON.stringify(helper)};
    const users = guarded(async () => Response.json({ message: 'No.', status: 404 }, { status: 404 }));
    const broken = guarded(async () => Response.json({ oops: true }));
    const ask = (handler) => handler(new Request('http://127.0.0.1/v1/Users/alice'));
    test('unguarded', () => {});
    test('sound', () => ask(users));
    test('broken', () => ask(broken));
    test('sound after broken', () => ask(users));
    test('broken on purpose', async () => {
      await ask(broken);
      await expectFindings();
    });
  `);
  expect(results.assertions).toMatchObject({
    unguarded: 'passed',
    sound: 'passed',
    broken: 'failed',
    'sound after broken': 'passed',
    'broken on purpose': 'passed',
  });
  expect(results.failures[0]).toContain('FetchUser 200 /body/oops: is not documented.');
  expect(results.failures).toHaveLength(1);
});

it('turns the file red for what its last test does as it cleans up', async () => {
  const results = await runOf(`
    import { guarded } from ${JSON.stringify(helper)};
    test('sound', () => onTestFinished(async () => {
      const broken = guarded(async () => Response.json({ oops: true }));
      await broken(new Request('http://127.0.0.1/v1/Users/alice'));
    }));
  `);
  expect(results.fileFailed).toBe(true);
  expect(results.fileMessage).toContain('FetchUser 200 /body/oops: is not documented.');
});

it('turns a test of the client red whose canned answer is odd, unless it says why', async () => {
  const results = await runOf(`
    import { clientTo } from ${JSON.stringify(clientHelper)};
    import { outsideTheContract } from ${JSON.stringify(helper)};
    import { recordingServer } from ${JSON.stringify(serverHelper)};
    const user = { Sid: 'alice' };
    const served = async (script) => clientTo((await recordingServer(script)).url).fetchUser(user);
    const canned = () => clientTo('https://twilio.example', {
      fetch: async () => Response.json({ canned: 1 }),
    }).fetchUser(user);
    test('the example of the document', () => served({}));
    test('an odd server', () => served({ body: '{"served":1}' }));
    test('an odd fetch', () => canned());
    test('both with a reason', async () => {
      outsideTheContract('It is odd.');
      await served({ body: '{}' });
      await canned();
    });
    test('after the reason', () => served({ body: '{"later":1}' }));
  `);
  expect(results.assertions).toEqual({
    'the example of the document': 'passed',
    'an odd server': 'failed',
    'an odd fetch': 'failed',
    'both with a reason': 'passed',
    'after the reason': 'failed',
  });
  expect(results.failures).toEqual(
    ['served', 'canned', 'later'].map((field) =>
      expect.stringContaining(`FetchUser 200 /body/${field}: is not documented.`),
    ),
  );
});

it('turns a file red that gives a reason which none of its tests needs', async () => {
  const results = await runOf(`
    import { clientTo } from ${JSON.stringify(clientHelper)};
    import { outsideTheContract } from ${JSON.stringify(helper)};
    import { recordingServer } from ${JSON.stringify(serverHelper)};
    const ask = async (script) => {
      const { url } = await recordingServer(script);
      await clientTo(url).fetchUser({ Sid: 'alice' });
    };
    test.each([{}, { body: '{}' }])('one of two needs it', async (script) => {
      outsideTheContract('It is needed.');
      await ask(script);
    });
    test('sound', async () => {
      outsideTheContract('It is stale.');
      await ask({});
    });
  `);
  expect(results.assertions).toEqual({ 'one of two needs it': 'passed', sound: 'passed' });
  expect(results.fileFailed).toBe(true);
  expect(results.fileMessage).toContain('though it says: It is stale.');
  expect(results.fileMessage).not.toContain('It is needed.');
});

it('leaves a file green where every exchange is in the spec', async () => {
  const results = await runOf(`
    import { guarded } from ${JSON.stringify(helper)};
    test('sound', () => guarded(async () => Response.json(
      { message: 'No.', status: 404 }, { status: 404 },
    ))(new Request('http://127.0.0.1/v1/Users/alice')));
  `);
  expect(results.assertions).toEqual({ sound: 'passed' });
  expect(results.fileFailed).toBe(false);
});

it('loads nothing that judges before there is something to judge', async () => {
  const results = await runOf(`
    import { guarded } from ${JSON.stringify(helper)};
    import { createRequire } from 'node:module';
    const { cache } = createRequire(${JSON.stringify(helper)});
    const judges = () => Object.keys(cache).some((path) => /node_modules.ajv/.test(path));
    test('before', () => expect(judges()).toBe(false));
    test('an exchange', () => guarded(async () => new Response())(
      new Request('http://127.0.0.1/_emulator/health'),
    ));
    test('after', () => expect(judges()).toBe(true));
  `);
  expect(results.assertions).toEqual({
    before: 'passed',
    'an exchange': 'passed',
    after: 'passed',
  });
});

interface Results {
  readonly assertions: Readonly<Record<string, string>>;
  readonly failures: readonly string[];
  readonly fileFailed: boolean;
  readonly fileMessage: string;
}

/** Runs a test file with the set-up file in a Vitest of its own. */
async function runOf(source: string): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'contract-guard-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'guarded.test.mjs'), source);
  const test = { globals: true, setupFiles: [setupFile] };
  writeFileSync(join(folder, 'config.mjs'), `export default ${JSON.stringify({ test })}`);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const output = join(folder, 'results.json');
  const options = ['--root', folder, '--config', join(folder, 'config.mjs')];
  const reporter = ['--reporter=json', `--outputFile=${output}`];
  // A red run ends with 1; what matters is what it reports.
  await run(process.execPath, [vitest, 'run', ...options, ...reporter], { cwd: folder }).catch(
    (error: unknown) => error,
  );
  const [file] = JSON.parse(readFileSync(output, 'utf8')).testResults;
  return {
    assertions: Object.fromEntries(
      file.assertionResults.map(({ title, status }: Record<string, string>) => [title, status]),
    ),
    failures: file.assertionResults.flatMap(
      ({ failureMessages }: { failureMessages: string[] }) => failureMessages,
    ),
    fileFailed: file.status === 'failed',
    fileMessage: file.message,
  };
}
