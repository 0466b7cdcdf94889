import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faults, type Fault } from '../../test/contract/seeded/faults.ts';
import {
  playScenario,
  seededServer,
  type SeenExchange,
} from '../../test/contract/seeded/scenario.ts';
import { seededDocument } from '../../test/contract/seeded/seeded-document.ts';
import { backend } from './contract/backend.ts';
import type { Column, Mark } from './contract/column.ts';
import { expressValidator } from './contract/express-validator.ts';
import { ours } from './contract/ours.ts';
import { oursRun } from './contract/ours-run.ts';
import { prismProxy } from './contract/prism-proxy.ts';
import { redoclyDrift } from './contract/redocly-drift.ts';
import { responseValidator } from './contract/response-validator.ts';
import { about, type MakeTool, type Tool } from './contract/tool.ts';
import type { Measure, Measurement } from './types.ts';

const peers: readonly MakeTool[] = [
  redoclyDrift,
  prismProxy,
  expressValidator,
  backend,
  responseValidator,
];

/** Which of the seeded faults each tool finds, in what the same requests were answered. */
export const contractPeers: Measure = async ({ folder }) => {
  const place = join(folder, 'contract-peers');
  await mkdir(place, { recursive: true });
  const file = join(place, 'openapi.json');
  const document = { ...seededDocument(), servers: [{ url: 'http://127.0.0.1:4010' }] };
  await writeFile(file, JSON.stringify(document));
  const input = { document, file, folder: place };

  const sound = await playScenario(seededServer());
  const columns: Column[] = [];
  for (const make of [ours, ...peers]) columns.push(await columnOf(await make(input), sound));
  const run = await oursRun(document);
  console.log(tableOf([run, ...columns]));
  return [
    ...columns.slice(1).map((column) => measured(columns[0], column)),
    whole([run, ...columns.slice(0, 1)]),
  ];
};

async function columnOf(tool: Tool, sound: readonly SeenExchange[]): Promise<Column> {
  try {
    const before = (await tool.judge(sound)).map(plain);
    const known = new Set(before.map(withoutRequest));
    const marks: Mark[] = [];
    for (const fault of faults) marks.push(await markOf(fault, tool, sound, known));
    return { name: tool.name, marks, onSound: before.length };
  } finally {
    await tool.stop?.();
  }
}

async function markOf(
  fault: Fault,
  tool: Tool,
  sound: readonly SeenExchange[],
  known: ReadonlySet<string>,
): Promise<Mark> {
  const seen = await playScenario(seededServer(fault));
  const said = (await tool.judge(seen)).map(plain);
  if (said.some((text) => !known.has(withoutRequest(text)))) return 'yes';
  const changed = seen.filter((one, at) => plain(JSON.stringify(one)) !== soundText(sound[at]));
  return changed.some((one) => said.some((text) => text.startsWith(plain(about(one, '')))))
    ? '-'
    : 'no';
}

function soundText(seen: SeenExchange | undefined): string {
  return plain(JSON.stringify(seen));
}

/** What is said of one answer of a kind says nothing new of another. */
function withoutRequest(text: string): string {
  return text.slice(text.indexOf('\t') + 1);
}

/** Ids are made by chance, and differ where one request more was made. */
function plain(text: string): string {
  return text.replaceAll(/[0-9a-f]{32}/g, '');
}

function tableOf(columns: readonly Column[]): string {
  const width = Math.max(...faults.map(({ id }) => id.length));
  const heads = columns.map(({ name }) => name.replace(/ [\d.]+$/, ''));
  const row = (first: string, cells: readonly string[]): string =>
    `  ${first.padEnd(width)}  ${cells.map((cell, at) => cell.padEnd(heads[at]?.length ?? 0)).join('  ')}`;
  return [
    row('fault', heads),
    ...faults.map(({ id }, at) =>
      row(
        id,
        columns.map(({ marks }) => marks[at] ?? 'no'),
      ),
    ),
    row(
      'said of the sound server',
      columns.map(({ onSound }) => String(onSound)),
    ),
    '  -: says the same of the sound server, so that it cannot tell them apart',
  ].join('\n');
}

function found({ marks }: Column): number {
  return marks.filter((mark) => mark === 'yes').length;
}

function measured(own: Column | undefined, column: Column): Measurement {
  const [mine, theirs] = [own === undefined ? 0 : found(own), found(column)];
  return {
    name: `contract, ${column.name.replace(/ [\d.]+$/, '')}`,
    ours: `${mine} of ${faults.length} faults found in one exchange each`,
    against: `${theirs} by ${column.name}`,
    result: `${mine}:${theirs}`,
    goal: 'more',
    met: mine > theirs,
  };
}

function whole(columns: readonly Column[]): Measurement {
  const all = faults.filter((_, at) => columns.some(({ marks }) => marks[at] === 'yes')).length;
  const said = columns.reduce((sum, { onSound }) => sum + onSound, 0);
  return {
    name: 'contract, run and exchange',
    ours: `${all} of ${faults.length} faults found, ${said} findings on the sound server`,
    against: 'every fault, and none',
    result: `${all}`,
    goal: `${faults.length}`,
    met: all === faults.length && said === 0,
  };
}
