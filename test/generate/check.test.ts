import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generate } from '../../scripts/generate/pipeline.ts';
import type { GenerateResult } from '../../scripts/generate/types.ts';
import { filesIn, pipelineFolder, tinySpec } from '../helpers/pipeline-folder.ts';

it('agrees with what the run before wrote', async () => {
  const { spec, out } = await generated();

  expect((await generate({ spec, out, check: true })).outcome).toBe('unchanged');
});

it('agrees without a memory of that run', async () => {
  const { folder, out } = await generated();
  const copy = join(folder, 'copy.yaml');
  writeFileSync(copy, tinySpec());

  expect((await generate({ spec: copy, out, check: true })).outcome).toBe('unchanged');
});

it('shows a short diff of what is stale, and writes nothing', async () => {
  const { spec, out } = await generated();
  writeFileSync(spec, tinySpec().replace('FetchThing', 'ReadThing'));
  const before = filesIn(out);

  const diff = staleDiff(await generate({ spec, out, check: true }));

  expect(diff).toMatch(/operations\.ts is stale:\n@@ -\d+ \+\d+ @@\n/);
  expect(diff).toContain('-Fetch GET');
  expect(diff).toContain('+Read GET');
  expect(diff.split('\n').length).toBeLessThan(70);
  expect(filesIn(out)).toEqual(before);
});

it('notices one byte edited by hand', async () => {
  const { spec, out } = await generated();
  writeFileSync(join(out, 'api.ts'), `${filesIn(out)['api.ts']} `);

  expect(staleDiff(await generate({ spec, out, check: true }))).toContain('api.ts is stale');
});

it('notices a missing file, and does not make the folder', async () => {
  const { spec, out } = await generated();
  rmSync(out, { recursive: true });

  expect(staleDiff(await generate({ spec, out, check: true }))).toContain(
    'operations.ts is missing.',
  );
  expect(filesIn(out)).toEqual({});
});

it('does not spend its time on files that have nothing in common', async () => {
  const { spec, out } = await generated();
  const other = Array.from({ length: 20_000 }, (_, line) => `// ${line}`).join('\n');
  writeFileSync(join(out, 'api.ts'), other);

  expect(staleDiff(await generate({ spec, out, check: true }))).toContain(
    'api.ts differs in more than',
  );
});

async function generated(): Promise<{ folder: string; spec: string; out: string }> {
  const folder = pipelineFolder({ 'api.yaml': tinySpec() });
  const [spec, out] = [join(folder, 'api.yaml'), join(folder, 'out')];
  await generate({ spec, out });
  return { folder, spec, out };
}

function staleDiff(result: GenerateResult): string {
  if (result.outcome === 'stale') return result.diff;
  return expect.fail(`Expected a stale result, got ${result.outcome}.`);
}
