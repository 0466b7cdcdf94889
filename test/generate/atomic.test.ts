import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { generate } from '../../scripts/generate/pipeline.ts';
import { pipelineCommand, repository } from '../helpers/pipeline-command.ts';
import { filesIn, pipelineFolder, tinySpec } from '../helpers/pipeline-folder.ts';

const killer = pathToFileURL(join(repository, 'test/helpers/pipeline-kill.js')).href;

interface World {
  readonly spec: string;
  readonly out: string;
  readonly old: Readonly<Record<string, string>>;
  readonly wanted: Readonly<Record<string, string>>;
}

it('leaves each file old or new wherever a run is killed, and the next run repairs', async () => {
  const world = await oldOutputNewSpec();
  const args = ['--spec', world.spec, '--out', world.out];

  // Between, before and in the middle of the single changes to the disk.
  const whole = await pipelineCommand(args, { imports: [killer], env: { KILL_AT: '0' } });
  const moments = Number(/(\d+) moments/.exec(whole.stderr)?.[1]);
  expect(moments).toBeGreaterThan(20);
  for (let moment = 1; moment <= moments; moment++) {
    restoreOld(world);
    const env = { KILL_AT: String(moment) };
    const ended = await pipelineCommand(args, { imports: [killer], env });
    expect(ended.signal, `moment ${moment}`).toBe('SIGKILL');
    await expectWhole(world, `moment ${moment}`);
  }

  // And at any time, while libraries load, threads work and nothing has been written yet.
  for (const killAfter of [30, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100]) {
    restoreOld(world);
    await pipelineCommand(args, { killAfter });
    await expectWhole(world, `${killAfter} ms`);
  }
}, 300_000);

async function oldOutputNewSpec(): Promise<World> {
  const folder = pipelineFolder({ 'api.yaml': tinySpec('Old') });
  const [spec, out] = [join(folder, 'api.yaml'), join(folder, 'out')];
  await generate({ spec, out });
  const old = filesIn(out);
  writeFileSync(spec, tinySpec('New'));
  await generate({ spec, out });
  const wanted = filesIn(out);
  // A file that is the same in both would prove nothing.
  for (const name of ['api.ts', 'openapi.json', 'operations.ts']) {
    expect(old[name], name).not.toBe(wanted[name]);
  }
  const world = { spec, out, old, wanted };
  restoreOld(world);
  return world;
}

function restoreOld({ out, old }: World): void {
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(old)) writeFileSync(join(out, name), text);
}

async function expectWhole({ spec, out, old, wanted }: World, at: string): Promise<void> {
  const found = filesIn(out);
  for (const name of Object.keys(wanted)) {
    expect([old[name], wanted[name]], `${name} at ${at}`).toContain(found[name]);
  }
  const repair = await generate({ spec, out });
  expect(repair.outcome, at).toMatch(/^(written|unchanged)$/);
  expect(filesIn(out), at).toEqual(wanted);
  expect(readdirSync(out), at).toHaveLength(Object.keys(wanted).length);
}
