import type { Artefacts, Bundle } from './bundle.ts';
import { apiTypes } from './emitters/api.ts';
import { openapiJson } from './emitters/openapi-json.ts';
import { operationsTable } from './emitters/operations.ts';
import { stopwatch } from './stopwatch.ts';
import type { ReportStage, Stage } from './types.ts';

/** Bundle in, text of the file out. */
export type Emitter = (bundle: Bundle) => string | Promise<string>;

interface Row {
  readonly name: string;
  readonly emit: Emitter;
  readonly stage?: Stage;
}

/** Every file the pipeline makes. One more is an emitter and a line here. */
const rows: readonly Row[] = [
  { name: 'openapi.json', emit: openapiJson },
  { name: 'api.ts', emit: apiTypes, stage: 'types' },
  { name: 'operations.ts', emit: operationsTable, stage: 'operations' },
];

export async function emitAll(bundle: Bundle, report: ReportStage): Promise<Artefacts> {
  return new Map(await Promise.all(rows.map((row) => emitted(row, bundle, report))));
}

async function emitted(row: Row, bundle: Bundle, report: ReportStage): Promise<[string, string]> {
  const lap = stopwatch();
  const text = await row.emit(bundle);
  const { name, stage } = row;
  if (stage)
    report({ stage, milliseconds: lap(), detail: `${name}, ${text.split('\n').length} lines` });
  return [name, text];
}
