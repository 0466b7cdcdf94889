import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { GenerateResult } from '../../scripts/generate/types.ts';
import { watch } from '../../scripts/generate/watch.ts';
import { filesIn, pipelineFile, pipelineFolder, tinySpec } from '../helpers/pipeline-folder.ts';

it('generates at once, and again after a save', async () => {
  const { folder, out, next } = await watched();

  writeFileSync(join(folder, 'api.yaml'), tinySpec('Changed'));

  expect((await next()).outcome).toBe('written');
  expect(filesIn(out)['openapi.json']).toContain('"Changed"');
});

it('keeps the last good output through a broken edit, and goes on', async () => {
  const { folder, out, next } = await watched();
  const good = filesIn(out);

  writeFileSync(join(folder, 'api.yaml'), 'openapi: [\n');
  expect((await next()).outcome).toBe('faulty');
  expect(filesIn(out)).toEqual(good);

  rmSync(join(folder, 'api.yaml'));
  expect((await next()).outcome).toBe('refused');
  expect(filesIn(out)).toEqual(good);

  writeFileSync(join(folder, 'api.yaml'), tinySpec('Whole again'));
  expect((await next()).outcome).toBe('written');
  expect(filesIn(out)['openapi.json']).toContain('"Whole again"');
});

it('notices a new file that a $ref was waiting for', async () => {
  const { folder, next } = await watched();
  const waiting = tinySpec().replace("'#/components/schemas/Thing'", 'parts/thing.yaml');

  writeFileSync(join(folder, 'api.yaml'), waiting);
  expect((await next()).outcome).toBe('faulty');
  pipelineFile(folder, 'parts/thing.yaml', 'type: string\n');

  expect((await next()).outcome).toBe('written');
});

it('notices a save that replaces the file, as many editors do', async () => {
  const { folder, out, next } = await watched();

  writeFileSync(join(folder, '.api.yaml.swp'), tinySpec('Replaced'));
  renameSync(join(folder, '.api.yaml.swp'), join(folder, 'api.yaml'));

  expect((await next()).outcome).toBe('written');
  expect(filesIn(out)['openapi.json']).toContain('"Replaced"');
});

it('serves saves made during a run with one more run, and ends with the last', async () => {
  const { folder, out, results } = await watched();
  const before = results.length;

  writeFileSync(join(folder, 'api.yaml'), tinySpec('Save 0'));
  // Now a run has begun, or is about to; these come at once, however busy the machine is.
  await new Promise((resolve) => setTimeout(resolve, 15));
  for (let save = 1; save <= 30; save++) {
    writeFileSync(join(folder, 'api.yaml'), tinySpec(`Save ${save}`));
  }
  await vi.waitFor(() => expect(filesIn(out)['openapi.json']).toContain('"Save 30"'), 20_000);

  expect(results.length - before).toBeLessThan(5);
});

it('takes a change to the rules as one to the spec', async () => {
  const { folder, next } = await watched({ 'redocly.yaml': 'rules: { struct: error }\n' });

  writeFileSync(join(folder, 'redocly.yaml'), 'rules: { info-license: error }\n');

  expect(await next()).toMatchObject({ outcome: 'faulty', problems: [{ rule: 'info-license' }] });
});

it('checks examples anew when they or their schemas change, though it keeps what it compiled', async () => {
  const { folder, next } = await watched({
    'redocly.yaml': 'rules: { no-invalid-media-type-examples: error }\n',
    'api.yaml': tinySpec().replace("{ $ref: '#/components/schemas/Thing' }", exampled),
    'thing.yaml': holding('first.yaml'),
    'first.yaml': 'type: string\n',
    'second.yaml': holding('third.yaml'),
    'third.yaml': 'type: string\n',
    'example.yaml': 'value: { it: text }\n',
  });
  const steps = [
    ['first.yaml', 'type: number\n', 'faulty'],
    ['example.yaml', 'value: { it: 1 }\n', 'written'],
    ['example.yaml', 'value: { it: text }\n', 'faulty'],
    ['first.yaml', 'type: string\n', 'written'],
    ['thing.yaml', holding('second.yaml'), 'faulty'],
    ['example.yaml', 'value: { it: { it: text } }\n', 'written'],
    ['third.yaml', 'type: integer\n', 'faulty'],
    ['thing.yaml', holding('third.yaml'), 'faulty'],
    ['example.yaml', 'value: { it: 3 }\n', 'written'],
  ] as const;

  for (const [file, text, outcome] of steps) {
    pipelineFile(folder, file, text);
    const { outcome: found } = await next();
    expect({ file, text, found }).toEqual({ file, text, found: outcome });
  }
});

/** Schemas with a $ref inside are the ones that are kept by their place, not by their content. */
function holding(file: string): string {
  return `type: object\nproperties: { it: { $ref: ${file} } }\n`;
}

const exampled = `{ $ref: thing.yaml }
              examples:
                only: { $ref: example.yaml }`;

it('stays silent when a save changes nothing, or nothing it reads', async () => {
  const { folder, results } = await watched();
  const before = results.length;

  writeFileSync(join(folder, 'api.yaml'), tinySpec());
  pipelineFile(folder, 'elsewhere/notes.txt', 'nothing of the spec');
  await new Promise((resolve) => setTimeout(resolve, 1000));

  expect(results.length).toBe(before);
});

interface World {
  readonly folder: string;
  readonly out: string;
  readonly results: readonly GenerateResult[];
  /** The first result nobody has asked for yet. */
  readonly next: () => Promise<GenerateResult>;
}

async function watched(files: Readonly<Record<string, string>> = {}): Promise<World> {
  const folder = pipelineFolder({ 'api.yaml': tinySpec(), ...files });
  const out = join(folder, 'out');
  const results: GenerateResult[] = [];
  const watcher = watch({ spec: join(folder, 'api.yaml'), out }, (result) => results.push(result));
  onTestFinished(() => watcher.close());
  let asked = 0;
  const next = async (): Promise<GenerateResult> => {
    const at = asked++;
    await vi.waitUntil(() => results.length > at, 20_000);
    return results[at] ?? expect.fail(`No result ${at}.`);
  };
  await watcher.ready;
  await next();
  return { folder, out, results, next };
}
