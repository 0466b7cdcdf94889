import { mkdirSync, writeFileSync } from 'node:fs';
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
    expect({ moment, signal: ended.signal }).toEqual({ moment, signal: 'SIGKILL' });
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
  writeFileSync(spec, tinySpec('New').replace('get:', 'get:\n      summary: New'));
  await generate({ spec, out });
  const wanted = filesIn(out);
  // A file that is the same in both would prove nothing.
  for (const name of ['api.ts', 'calls.ts', 'openapi.json', 'operations.ts']) {
    expect(`${name} ${old[name]}`).not.toBe(`${name} ${wanted[name]}`);
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
  const torn = Object.keys(wanted).filter(
    (name) => ![old[name], wanted[name]].includes(found[name]),
  );
  expect({ at, torn }).toEqual({ at, torn: [] });

  const { outcome } = await generate({ spec, out });
  expect({ at, outcome }).toEqual({ at, outcome: expect.stringMatching(/^(written|unchanged)$/) });
  // The very files and no others: nothing temporary is left.
  expect({ at, files: filesIn(out) }).toEqual({ at, files: wanted });
}
