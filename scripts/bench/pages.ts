import { contender } from './contenders.ts';
import { placed, serving } from './processes.ts';
import type { Walk } from './processes/pages-client.ts';
import { median, timed } from './run.ts';
import type { Measure, Measurement } from './types.ts';

const items = 100_000;

/** Less than one pointer for each of the items in between: nothing is kept of any. */
const heapGoal = 0.7;

/** The space of the young would grow by up to 48 MB when it pleases, whatever the program does. */
const flags = ['--expose-gc', '--max-semi-space-size=4'];

/** It goes up and down by 16 MB, as memory is given back late; what 99,000 items hold is over 60 MB. */
const rssGoal = 25;

/** A page of a walk is one list call; handing over its 50 items one by one costs little more. */
const timeGoal = 1.25;

/** Walks 100,000 items in pages of 50: flat in memory, and as fast as the calls it is made of. */
export const pages: Measure = async ({ folder }) => {
  const { folder: own } = await contender('ours', folder);
  const server = await serving(await placed('users-server', own), [String(items)]);
  try {
    const file = await placed('pages-client', own);
    const rows: Measurement[] = [];
    for (const way of ['fetch', 'transport']) {
      const { stdout } = await timed([...flags, file, server.url, way], own);
      rows.push(...described(JSON.parse(stdout), way));
    }
    return rows;
  } finally {
    await server.stop();
  }
};

function described(walk: Walk, way: string): readonly Measurement[] {
  if (walk.items !== items) throw new Error(`${walk.items} of ${items} items came.`);
  const [first, last] = [walk.memory[0], walk.memory.at(-1)];
  if (first === undefined || last === undefined) throw new Error('No memory was noted.');
  const grown = (field: 'heapUsed' | 'rss'): number => (last[field] - first[field]) / 2 ** 20;
  const amount = (field: 'heapUsed' | 'rss', goal: number): Measurement => ({
    name: `100,000 items, ${field}, ${way}`,
    ours: `${megabytes(last[field])} at the end`,
    against: `${megabytes(first[field])} after 1,000 items`,
    result: `${grown(field).toFixed(1)} MB`,
    goal: `≤ ${goal} MB more`,
    met: grown(field) <= goal,
  });
  // Stretch by stretch, so that a slow moment counts in both.
  const ratio = median(walk.walked.map((walked, at) => walked / (walk.single[at] ?? Number.NaN)));
  return [
    amount('heapUsed', heapGoal),
    amount('rss', rssGoal),
    {
      name: `100,000 items, a page, ${way}`,
      ours: `${median(walk.walked).toFixed(2)} ms a page of a walk`,
      against: `${median(walk.single).toFixed(2)} ms for a list call by itself`,
      result: ratio.toFixed(2),
      goal: `≤ ${timeGoal}`,
      met: ratio <= timeGoal,
    },
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
