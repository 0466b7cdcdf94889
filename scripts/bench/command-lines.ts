import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median, repository, timed } from './run.ts';
import type { Measure, Measurement, Setting } from './types.ts';

/** Cold: no memory of ours, every stage really runs. Against the three commands in a row. */
export const cold: Measure = async (setting) => {
  const ours: number[] = [];
  const theirs: number[][] = [];
  for (let round = 0; round <= setting.rounds; round++) {
    const out = join(setting.folder, `cold-${round}`);
    const run = await generateInto(out, setting);
    if (!run.stdout.includes(' written in ')) throw new Error(`Not a cold run: ${run.stdout}`);
    const commands = await theirCommands(setting);
    rmSync(out, { recursive: true });
    if (round === 0) continue;
    ours.push(run.milliseconds);
    theirs.push(commands);
  }
  return [compared('cold run', ours, theirs, 0.6)];
};

/** Nothing has changed since the run before. */
export const noop: Measure = async (setting) => {
  const out = join(setting.folder, 'noop');
  await generateInto(out, setting);
  const ours: number[] = [];
  const theirs: number[][] = [];
  for (let round = 0; round <= setting.rounds; round++) {
    const run = await generateInto(out, setting);
    if (!run.stdout.includes(' up to date')) throw new Error(`Not a no-op run: ${run.stdout}`);
    const commands = await theirCommands(setting);
    if (round === 0) continue;
    ours.push(run.milliseconds);
    theirs.push(commands);
  }
  return [compared('no-op run', ours, theirs, 0.2)];
};

export function generateInto(
  out: string,
  { spec, config }: Pick<Setting, 'spec' | 'config'>,
): ReturnType<typeof timed> {
  const args = ['--spec', spec, '--out', out, '--config', config];
  return timed(['--import', 'tsx', 'scripts/generate.ts', ...args]);
}

/** lint, bundle, types: each its own process, the third on the second's output. */
async function theirCommands({ spec, config, folder }: Setting): Promise<number[]> {
  const [redocly, typescript] = [binary('@redocly/cli', 'redocly'), binary('openapi-typescript')];
  const bundled = join(folder, 'bundled.json');
  const lint = await timed([redocly, 'lint', spec, '--config', config]);
  const bundle = await timed([redocly, 'bundle', spec, '--config', config, '-o', bundled]);
  // In a folder of its own: beside a redocly.yaml it would lint again, by rules it does not know.
  const types = await timed([typescript, bundled, '-o', join(folder, 'types.ts')], folder);
  return [lint, bundle, types].map(({ milliseconds }) => milliseconds);
}

function binary(name: string, command = name): string {
  const folder = join(repository, 'node_modules', name);
  const { bin }: { bin: string | Record<string, string> } = manifest(name);
  const path = join(folder, typeof bin === 'string' ? bin : (bin[command] ?? ''));
  if (!existsSync(path)) throw new Error(`${name} has no command ${command}.`);
  return path;
}

function manifest(name: string): { version: string; bin: string | Record<string, string> } {
  return JSON.parse(readFileSync(join(repository, 'node_modules', name, 'package.json'), 'utf8'));
}

function compared(name: string, ours: number[], theirs: number[][], goal: number): Measurement {
  const parts = [0, 1, 2].map((at) => median(theirs.map((round) => round[at] ?? Number.NaN)));
  const sums = theirs.map((round) => round.reduce((sum, each) => sum + each, 0));
  const ratio = median(ours) / median(sums);
  const [lint, bundle, types] = parts.map(Math.round);
  return {
    name,
    ours: `${Math.round(median(ours))} ms`,
    against:
      `${Math.round(median(sums))} ms = @redocly/cli ${manifest('@redocly/cli').version} lint ${lint}, bundle ${bundle}, ` +
      `openapi-typescript ${manifest('openapi-typescript').version} ${types}`,
    result: ratio.toFixed(2),
    goal: `≤ ${goal}`,
    met: ratio <= goal,
  };
}
