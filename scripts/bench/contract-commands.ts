import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, repository, timed } from './run.ts';
import type { Measure } from './types.ts';

const command = join(repository, 'dist/cli.js');
const redocly = join(repository, 'node_modules/@redocly/cli/bin/cli.js');
const generated = join(repository, 'generated/openapi.json');

/** All the questions of a contract check, as a maintainer asks them before every commit. */
export const contractCheck: Measure = async ({ rounds }) => {
  const args = ['--import', 'tsx', 'scripts/contract.ts'];
  const runs: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const { milliseconds } = await timed(args);
    // The first reads everything into the cache of the disk.
    if (round > 0) runs.push(milliseconds);
  }
  const ours = median(runs) / 1000;
  return [
    {
      name: 'contract check, whole, warm',
      ours: `${ours.toFixed(2)} s`,
      against: 'the goal alone; no other tool answers all of it',
      result: `${ours.toFixed(2)} s`,
      goal: '≤ 5 s',
      met: ours <= 5,
    },
  ];
};

/** The built command beside the engine's own, on our document and one edit of it. */
export const contractDiff: Measure = async ({ rounds, folder }) => {
  if (!existsSync(command)) throw new Error('There is no dist/cli.js: npm run build makes it.');
  const revision = join(folder, 'revision.json');
  writeFileSync(revision, withOneMoreProperty(readFileSync(generated, 'utf8')));
  const theirConfig = join(folder, 'redocly.yaml');
  writeFileSync(theirConfig, 'extends: [diff-recommended]\n');
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const our = await timed([command, 'contract', 'diff', generated, revision]);
    const their = await timed([redocly, 'diff', generated, revision, '--config', theirConfig]);
    if (!our.stdout.includes('minor') || !their.stdout.includes('minor')) {
      throw new Error(`The edit was not seen:\n${our.stdout}\n${their.stdout}`);
    }
    if (round === 0) continue;
    ours.push(our.milliseconds);
    theirs.push(their.milliseconds);
  }
  const ratio = median(ours) / median(theirs);
  return [
    {
      name: 'contract diff',
      ours: `${Math.round(median(ours))} ms`,
      against: `${Math.round(median(theirs))} ms for redocly diff`,
      result: ratio.toFixed(2),
      goal: '≤ 1.3',
      met: ratio <= 1.3,
    },
  ];
};

function withOneMoreProperty(text: string): string {
  const document: Edited = JSON.parse(text);
  document.components.schemas.User.properties['nickname'] = { type: 'string' };
  return JSON.stringify(document, null, 2);
}

interface Edited {
  readonly components: {
    readonly schemas: { readonly User: { readonly properties: Record<string, object> } };
  };
}
