// `npm run bench`: what pipeline and client cost, as ratios measured side by side in one run.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from './bench/compile.ts';
import { cold, noop } from './bench/command-lines.ts';
import { contractCheck, contractDiff } from './bench/contract-commands.ts';
import { contractExchange } from './bench/contract-exchange.ts';
import { contractPairs } from './bench/contract-pairs.ts';
import { contractPeers } from './bench/contract-peers.ts';
import { contractRun } from './bench/contract-run.ts';
import { contractTypes } from './bench/contract-types.ts';
import { emulatorCalls } from './bench/emulator-calls.ts';
import { emulatorMessages } from './bench/emulator-messages.ts';
import { emulatorRequests } from './bench/emulator-requests.ts';
import { emulatorStart } from './bench/emulator-start.ts';
import { faulty } from './bench/faults.ts';
import { mcp } from './bench/mcp.ts';
import { pages } from './bench/pages.ts';
import { portalBuild } from './bench/portal-build.ts';
import { portalPages } from './bench/portal-pages.ts';
import { requests } from './bench/requests.ts';
import { repository } from './bench/run.ts';
import { scale } from './bench/scale.ts';
import { size } from './bench/size.ts';
import type { Measure, Measurement } from './bench/types.ts';
import { watching } from './bench/watching.ts';

const measures: Readonly<Record<string, Measure>> = {
  cold,
  noop,
  watch: watching,
  scale,
  size,
  compile,
  requests,
  pages,
  faults: faulty,
  'contract-check': contractCheck,
  'contract-diff': contractDiff,
  'contract-exchange': contractExchange,
  'contract-pairs': contractPairs,
  'contract-peers': contractPeers,
  'contract-run': contractRun,
  'contract-types': contractTypes,
  'emulator-calls': emulatorCalls,
  'emulator-messages': emulatorMessages,
  'emulator-requests': emulatorRequests,
  'emulator-start': emulatorStart,
  mcp,
  'portal-build': portalBuild,
  'portal-pages': portalPages,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: Object.keys(measures) },
    rounds: { type: 'string', default: '5' },
    spec: { type: 'string', default: 'spec/openapi.yaml' },
    config: { type: 'string', default: 'redocly.yaml' },
    svg: { type: 'string' },
  },
});

const cache = join(repository, 'node_modules/.cache/conversations-client');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'bench-'));
try {
  console.log(
    `Node ${process.versions.node}, ${cpus().length} cores, medians of ${values.rounds} rounds, interleaved`,
  );
  for (const name of values.only) await print(name);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function print(name: string): Promise<void> {
  const measure = measures[name];
  if (measure === undefined) {
    throw new Error(`--only ${name} is not one of ${Object.keys(measures).join(', ')}.`);
  }
  const [spec, config] = [resolve(values.spec), resolve(values.config)];
  const [rounds, svg] = [Number(values.rounds), values.svg];
  for (const row of await measure({ spec, config, folder, rounds, svg })) {
    console.log(line(row));
    if (!row.met) process.exitCode = 1;
  }
}

function line({ name, ours, against, result, goal, met }: Measurement): string {
  return `${met ? '✓' : '✗'} ${name.padEnd(31)} ${result.padStart(7)}  (goal ${goal})  ${ours} against ${against}`;
}
