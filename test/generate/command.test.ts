import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pipelineCommand, repository } from '../helpers/pipeline-command.ts';
import { filesIn, pipelineFolder, tinySpec } from '../helpers/pipeline-folder.ts';

it('ends with 0 and one line when it is done, and stays quiet otherwise in a pipe', async () => {
  const { args } = tinyCall();

  const { code, stdout, stderr } = await pipelineCommand(args);

  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^openapi\.json \(\d+ KB\), calls\.ts \(\d+ KB\), api\.ts \(\d+ KB\), operations\.ts .* written in .*\.\n$/,
  );
  expect(stderr).toBe('');
});

it('ends with 1 when the spec is at fault, and tells it on stderr', async () => {
  const { folder, args } = tinyCall();
  writeFileSync(join(folder, 'api.yaml'), 'openapi: [\n');

  const { code, stdout, stderr } = await pipelineCommand(args);

  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('1 error; nothing was written.');
  expect(filesIn(join(folder, 'out'))).toEqual({});
});

it('ends with 1 when what is on disk is stale', async () => {
  const { args } = tinyCall();

  const { code, stderr } = await pipelineCommand([...args, '--check']);

  expect(code).toBe(1);
  expect(stderr).toContain('Stale: run `npm run generate`');
});

it.each([
  [['--sepc', 'x.yaml'], "Unknown option '--sepc'"],
  [['--spec'], '--spec <value>'],
  [['api.yaml'], "Unexpected argument 'api.yaml'"],
  [['--format', 'pdf'], '--format pdf is not one of codeframe,'],
  [['--check', '--watch'], '--check and --watch do not go together.'],
  [['--spec', 'no/such.yaml'], 'There is no file no/such.yaml.'],
])('ends with 2 when the call is at fault: %j', async (args, says) => {
  const { code, stdout, stderr } = await pipelineCommand(args);

  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(says);
  expect(stderr).not.toContain('    at ');
});

it('formats problems for a CI service', async () => {
  const { folder, args } = tinyCall();
  writeFileSync(join(folder, 'api.yaml'), tinySpec().replace('schemas/Thing', 'schemas/None'));

  const { code, stderr } = await pipelineCommand([...args, '--format', 'github-actions']);

  expect(code).toBe(1);
  expect(stderr).toMatch(/^::error title=no-unresolved-refs,file=.*api\.yaml,line=15,col=\d+/);
});

it('explains itself', async () => {
  const { code, stdout } = await pipelineCommand(['--help']);

  expect(code).toBe(0);
  for (const flag of [
    '--spec',
    '--out',
    '--config',
    '--check',
    '--watch',
    '--format',
    '--verbose',
  ]) {
    expect(stdout).toContain(flag);
  }
});

it('watches until it is told to stop, and then ends with 0', async () => {
  const { folder, args } = tinyCall();
  const command = ['--import', 'tsx', 'scripts/generate.ts', ...args, '--watch'];
  const child = spawn(process.execPath, command, {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const heard = listening(child.stdout);

  await heard(/Watching .*api\.yaml/);
  await heard(/written in/);
  writeFileSync(join(folder, 'api.yaml'), tinySpec('Other'));
  await heard(/written in[^]*written in/);
  child.kill('SIGTERM');

  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(filesIn(join(folder, 'out'))['openapi.json']).toContain('"Other"');
});

function tinyCall(): { folder: string; args: string[] } {
  const folder = pipelineFolder({ 'api.yaml': tinySpec() });
  return { folder, args: ['--spec', join(folder, 'api.yaml'), '--out', join(folder, 'out')] };
}

/** Waits until what a stream has said so far matches. */
function listening(stream: NodeJS.ReadableStream): (pattern: RegExp) => Promise<void> {
  let said = '';
  stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return async (pattern) => {
    while (!pattern.test(said)) await once(stream, 'data');
  };
}
