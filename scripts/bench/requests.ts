import { contender, type ContenderName } from './contenders.ts';
import { placed, serving, worker, type Worker } from './processes.ts';
import type { Order, Rate } from './processes/requests-client.ts';
import { goals, type Goal, type Level, type Name } from './request-goals.ts';
import { median } from './run.ts';
import type { Measure, Measurement } from './types.ts';

const homes: Readonly<Record<Name, ContenderName>> = {
  'bare fetch': 'bare',
  'undici.request': 'bare',
  'twilio-node': 'twilio',
  'by path, fetch': 'ours',
  'by name, fetch': 'ours',
  'by path, transport': 'ours',
  'by name, transport': 'ours',
};

/** Long enough to compile what is hot. */
const warmUp = 2000;
/** Short, so that whatever else the machine does falls on all of them alike. */
const slice = 250;

/** Requests a second against a server in its own process, each contender in its own process too. */
export const requests: Measure = async ({ folder, rounds }) => {
  const bare = await contender('bare', folder);
  const server = await serving(await placed('users-server', bare.folder));
  const workers = new Map<Name, Worker<Order, Rate>>();
  try {
    for (const name of Object.keys(homes) as Name[]) {
      const { folder: own } = await contender(homes[name], folder);
      const file = await placed('requests-client', own);
      workers.set(name, await worker<Order, Rate>(file, [name, server.url]));
    }
    const rows: Measurement[] = [];
    for (const method of ['GET', 'POST'] as const) {
      for (const { ask } of workers.values()) {
        await ask({ method, width: 50, milliseconds: 0, least: warmUp });
      }
      for (const width of [1, 50]) {
        const rates = await interleaved(workers, { method, width }, Math.max(9, rounds));
        rows.push(...table(rates, method, width));
      }
    }
    return rows;
  } finally {
    for (const { stop } of workers.values()) await stop();
    await server.stop();
  }
};

type Rates = ReadonlyMap<Name, readonly Rate[]>;

async function interleaved(
  workers: ReadonlyMap<Name, Worker<Order, Rate>>,
  way: Pick<Order, 'method' | 'width'>,
  rounds: number,
): Promise<Rates> {
  const rates = new Map<Name, Rate[]>([...workers.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, { ask }] of workers) {
      rates.get(name)?.push(await ask({ ...way, milliseconds: slice, least: 1 }));
    }
  }
  return rates;
}

function table(rates: Rates, method: string, width: number): readonly Measurement[] {
  return goals
    .filter((goal) => goal.width === width)
    .flatMap((goal) =>
      (['by path', 'by name'] as const).map((level) => row(rates, method, level, goal)),
    );
}

function row(rates: Rates, method: string, level: Level, goal: Goal): Measurement {
  const { over, width, ratios } = goal;
  const of = (name: Name): readonly Rate[] => rates.get(name) ?? [];
  const ours = of(`${level}, ${over}`);
  // Round by round, so that a slow moment counts in both.
  const reached = ratios.map(([name]) =>
    median(ours.map(({ perSecond }, round) => perSecond / (of(name)[round]?.perSecond ?? 0))),
  );
  const others = width === 1 ? 'one at a time' : `${width} at once`;
  return {
    name: `${method} ${others}, ${level}, ${over}`,
    ours: described(ours),
    against: ratios.map(([name]) => `${name} ${described(of(name))}`).join('; '),
    result: reached.map((ratio) => ratio.toFixed(2)).join(' / '),
    goal: `≥ ${ratios.map(([, least]) => least).join(' / ')}`,
    met: ratios.every(([, least], at) => (reached[at] ?? 0) >= least),
  };
}

function described(rates: readonly Rate[]): string {
  const [perSecond, cpu] = [
    median(rates.map((rate) => rate.perSecond)),
    median(rates.map((rate) => rate.cpu)),
  ];
  return `${Math.round(perSecond).toLocaleString('en')}/s (CPU ${Math.round(cpu)} µs)`;
}
