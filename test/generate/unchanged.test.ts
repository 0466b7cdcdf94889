import { readdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generate } from '../../scripts/generate/pipeline.ts';
import type { Stage } from '../../scripts/generate/types.ts';
import { repository } from '../helpers/pipeline-command.ts';
import { filesIn, pipelineFolder, tinySpec } from '../helpers/pipeline-folder.ts';

const cache = join(repository, 'node_modules/.cache/conversations-client');

it('does nothing, and loads nothing heavy, when nothing has changed', async () => {
  const { spec, out } = await generated();
  const stages: Stage[] = [];

  const result = await generate({ spec, out }, ({ stage }) => stages.push(stage));

  expect(result.outcome).toBe('unchanged');
  expect(stages).toEqual([]);
});

const changes: readonly [name: string, change: (folder: string) => void][] = [
  ['the spec', (folder) => writeFileSync(join(folder, 'api.yaml'), tinySpec('Other'))],
  [
    'a file the spec refers to',
    (folder) => writeFileSync(join(folder, 'thing.yaml'), 'type: integer\n'),
  ],
  [
    'the config',
    (folder) =>
      writeFileSync(join(folder, 'redocly.yaml'), 'extends: [minimal]\nrules: { struct: warn }\n'),
  ],
  [
    'the module of a rule',
    (folder) =>
      writeFileSync(join(folder, 'rule.js'), '// other\nexport const rule = () => ({});\n'),
  ],
  ['the files beside the spec', (folder) => writeFileSync(join(folder, 'new.yaml'), '{}\n')],
  ['an artefact, by hand', (folder) => writeFileSync(join(folder, 'out/api.ts'), '// mine\n')],
  ['an artefact, by deleting it', (folder) => unlinkSync(join(folder, 'out/operations.ts'))],
  [
    'the list of ignored problems',
    (folder) => writeFileSync(join(folder, '.redocly.lint-ignore.yaml'), '{}\n'),
  ],
];

it.each(changes)('notices a change to %s', async (_, change) => {
  const { folder, spec, out } = await generated();
  change(folder);

  const result = await generate({ spec, out });

  expect(result.outcome).toBe('written');
  expect(Object.keys(filesIn(out))).toEqual([
    'api.ts',
    'calls.ts',
    'openapi.json',
    'operations.ts',
  ]);
  expect(filesIn(out)['api.ts']).not.toBe('// mine\n');
  expect((await generate({ spec, out })).outcome).toBe('unchanged');
});

it('runs in full when its memory is missing or damaged, and makes no fault of it', async () => {
  const { spec, out, memory } = await generated();
  for (const damage of [
    '',
    '{',
    '[]',
    'null',
    '{"tools":1}',
    '{"tools":"","inputs":3,"outputs":3}',
  ]) {
    writeFileSync(memory, damage);
    const { outcome } = await generate({ spec, out });
    expect({ damage, outcome }).toEqual({ damage, outcome: 'written' });
  }
  rmSync(memory);

  expect((await generate({ spec, out })).outcome).toBe('written');
});

it('leaves a file alone that already says the same', async () => {
  const { spec, out, memory } = await generated();
  const before = statSync(join(out, 'api.ts')).mtimeMs;
  rmSync(memory);

  await generate({ spec, out });

  expect(statSync(join(out, 'api.ts')).mtimeMs).toBe(before);
});

interface World {
  readonly folder: string;
  readonly spec: string;
  readonly out: string;
  /** The file in which the run is remembered. */
  readonly memory: string;
}

async function generated(): Promise<World> {
  const folder = pipelineFolder({
    'api.yaml': tinySpec().replaceAll("'#/components/schemas/Thing'", 'thing.yaml'),
    'thing.yaml': 'type: string\n',
    'redocly.yaml': 'extends: [minimal]\nplugins: [plugin.js]\n',
    'plugin.js':
      "import { rule } from './rule.js';\nexport default () => ({ id: 'own', rules: { oas3: { rule } } });\n",
    'rule.js': 'export const rule = () => ({});\n',
    'package.json': '{ "type": "module" }',
  });
  const [spec, out] = [join(folder, 'api.yaml'), join(folder, 'out')];
  const before = new Set(names(cache));
  const result = await generate({ spec, out });
  expect(result).toMatchObject({ outcome: 'written' });
  const [made = ''] = names(cache).filter((name) => !before.has(name));
  return { folder, spec, out, memory: join(cache, made) };
}

function names(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.json'));
}
