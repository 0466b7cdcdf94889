import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateInto } from './command-lines.ts';
import { repeated } from './repeated.ts';
import { median, repository, timed } from './run.ts';
import type { Measure } from './types.ts';

const times = 10;

/** Ten times the document should cost at most ten times the time and memory. */
export const scale: Measure = async (setting) => {
  const folder = join(setting.folder, 'scale');
  mkdirSync(folder);
  await generateInto(folder, setting);
  const bundle = JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8'));
  const config = join(folder, 'redocly.yaml');
  writeFileSync(config, 'extends: [minimal]\n');

  const cost = async (copies: number, round: number): Promise<Cost> => {
    const spec = join(folder, `times-${copies}.json`);
    writeFileSync(spec, JSON.stringify(repeated(bundle, copies)));
    const out = join(folder, `out-${copies}-${round}`);
    const args = ['--spec', spec, '--out', out, '--config', config];
    const { milliseconds, stdout } = await timed([
      '--import',
      'tsx',
      '--import',
      reporter,
      generate,
      ...args,
    ]);
    rmSync(out, { recursive: true });
    return { milliseconds, megabytes: Number(/(\d+) KB at most/.exec(stdout)?.[1]) / 1024 };
  };
  const small: Cost[] = [];
  const large: Cost[] = [];
  for (let round = 0; round < Math.max(3, Math.ceil(setting.rounds / 2)); round++) {
    small.push(await cost(1, round));
    large.push(await cost(times, round));
  }
  return [
    growth(
      'time, ten times the document',
      'ms',
      pick(small, 'milliseconds'),
      pick(large, 'milliseconds'),
    ),
    growth(
      'memory, ten times the document',
      'MB',
      pick(small, 'megabytes'),
      pick(large, 'megabytes'),
    ),
  ];
};

interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const generate = join(repository, 'scripts/generate.ts');

/** Tells the peak memory of the process, threads included, as it ends. */
const reporter = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => console.log(process.resourceUsage().maxRSS + ' KB at most'));",
)}`;

function pick(costs: readonly Cost[], name: keyof Cost): number {
  return median(costs.map((cost) => cost[name]));
}

function growth(
  name: string,
  unit: string,
  small: number,
  large: number,
): Awaited<ReturnType<Measure>>[number] {
  const ratio = large / small;
  return {
    name,
    ours: `${Math.round(large)} ${unit}`,
    against: `${Math.round(small)} ${unit} for the document once`,
    result: ratio.toFixed(2),
    goal: `≤ ${times}`,
    met: ratio <= times,
  };
}
