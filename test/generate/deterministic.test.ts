import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pipelineCommand } from '../helpers/pipeline-command.ts';
import { filesIn, fixture, pipelineFolder } from '../helpers/pipeline-folder.ts';
import { nodeBinary, nodeMajors } from '../helpers/pipeline-nodes.ts';

it('writes the same bytes again, from another folder, and on every supported Node', async () => {
  const written = new Map<string, Record<string, string>>();
  for (const run of [...nodeMajors, 'again'] as const) {
    const folder = pipelineFolder({
      'trips-3.1.yaml': fixture('trips-3.1.yaml'),
      'trips-3.1-parts.yaml': fixture('trips-3.1-parts.yaml'),
    });
    const out = join(folder, 'out');
    const node = run === 'again' ? process.execPath : await nodeBinary(run);

    const ended = await pipelineCommand(['--spec', join(folder, 'trips-3.1.yaml'), '--out', out], {
      node,
    });

    expect({ run, ...ended }).toMatchObject({ run, code: 0, stderr: '' });
    written.set(String(run), filesIn(out));
    expect(JSON.stringify(filesIn(out))).not.toContain(folder);
    rmSync(folder, { recursive: true });
  }

  const [first, ...others] = written.values();
  expect(Object.keys(first ?? {})).toEqual(['api.ts', 'calls.ts', 'openapi.json', 'operations.ts']);
  for (const other of others) expect(other).toEqual(first);
}, 180_000);
