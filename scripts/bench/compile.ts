import { programs } from './compile-programs.ts';
import { compiled, type Compilation } from './compiler.ts';
import { contender, type ContenderName } from './contenders.ts';
import { median } from './run.ts';
import type { Measure, Measurement } from './types.ts';

/** Ten calls keep their author waiting hardly longer than an empty file does. */
const goal = 1.35;

type Program = keyof typeof programs;

const owners: Readonly<Record<Program, ContenderName>> = {
  empty: 'bare',
  byPath: 'ours',
  byName: 'ours',
  plain: 'openapi-fetch',
  heyApi: 'hey-api',
  twilio: 'twilio',
};

/** `tsc --noEmit` of ten calls against that of an empty program, each time a process of its own. */
export const compile: Measure = async ({ folder, rounds }) => {
  const enough = Math.max(15, rounds);
  const all: readonly Program[] = ['empty', 'byPath', 'byName', 'plain', 'heyApi', 'twilio'];
  const declared: readonly Program[] = ['empty', 'byPath', 'byName', 'twilio'];
  return [
    ...table(await interleaved(all, enough, folder, true), ''),
    ...table(await interleaved(declared, Math.ceil(enough / 3), folder, false), ', libraries too'),
  ];
};

interface Entry {
  readonly label: string;
  readonly runs: readonly Compilation[];
}

async function interleaved(
  names: readonly Program[],
  rounds: number,
  folder: string,
  skipLibCheck: boolean,
): Promise<ReadonlyMap<Program, Entry>> {
  const entries = new Map<Program, Entry>();
  // The first round warms the file cache and is not counted; each other begins with another program.
  for (let round = 0; round <= rounds; round++) {
    for (const name of rotated(names, round)) {
      if (round % 2 === 1 && isPeer(name)) continue;
      const { label, folder: own } = await contender(owners[name], folder);
      const run = await compiled(own, name, { program: programs[name], skipLibCheck });
      const runs = round === 0 ? [] : [...(entries.get(name)?.runs ?? []), run];
      entries.set(name, { label: name === 'empty' ? 'an empty program' : label, runs });
    }
  }
  return entries;
}

/** They take the longest, and nothing is missed by half of their rounds. */
function isPeer(name: Program): boolean {
  return owners[name] !== 'ours' && name !== 'empty';
}

function rotated<T>(all: readonly T[], by: number): readonly T[] {
  const at = by % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
}

function table(entries: ReadonlyMap<Program, Entry>, suffix: string): readonly Measurement[] {
  const figures = [...entries].map(([name, { label, runs }]) => ({
    name,
    label,
    ...middle(runs),
  }));
  const empty = figures.find(({ name }) => name === 'empty');
  if (empty === undefined) throw new Error('There is no empty program to compare with.');
  return figures
    .filter(({ name }) => owners[name] === 'ours')
    .map((ours) => {
      const ratio = ours.milliseconds / empty.milliseconds;
      const cpuRatio = (ours.cpu / empty.cpu).toFixed(2);
      return {
        name: `compile, ${ours.name === 'byPath' ? 'by path' : 'by name'}${suffix}`,
        ours: `${costs(ours)}, by CPU time ${cpuRatio},`,
        against: figures
          .filter(({ name }) => owners[name] !== 'ours')
          .map((each) => `${each.label} ${costs(each)}`)
          .join('; '),
        result: ratio.toFixed(2),
        goal: `≤ ${goal}`,
        met: ratio <= goal,
      };
    });
}

function middle(runs: readonly Compilation[]): Compilation {
  const of = (field: keyof Compilation): number => median(runs.map((run) => run[field]));
  return {
    milliseconds: of('milliseconds'),
    cpu: of('cpu'),
    types: of('types'),
    instantiations: of('instantiations'),
  };
}

function costs({ milliseconds, cpu, types, instantiations }: Compilation): string {
  const [time, work] = [milliseconds, cpu].map(Math.round);
  return `${time} ms (CPU ${work} ms, ${types} types, ${instantiations} instantiations)`;
}
