import { describeDocument, type Description } from '../../src/description/description.ts';
import type { Artefacts, Bundle } from './bundle.ts';
import { apiTypes } from './emitters/api.ts';
import { callTypes } from './emitters/calls.ts';
import { openapiJson } from './emitters/openapi-json.ts';
import { operationsTable } from './emitters/operations.ts';
import { stopwatch } from './stopwatch.ts';
import type { ReportStage, Stage } from './types.ts';

/** Bundle in, text of the file out; the description is read from the bundle once, for all. */
export type Emitter = (bundle: Bundle, description: Description) => string | Promise<string>;

interface Row {
  readonly name: string;
  readonly emit: Emitter;
  readonly stage?: Stage;
}

/** Every file the pipeline makes. One more is an emitter and a line here. */
const rows: readonly Row[] = [
  { name: 'openapi.json', emit: openapiJson },
  { name: 'calls.ts', emit: callTypes, stage: 'types' },
  { name: 'api.ts', emit: apiTypes },
  { name: 'operations.ts', emit: operationsTable, stage: 'operations' },
];

export async function emitAll(bundle: Bundle, report: ReportStage): Promise<Artefacts> {
  const description = describeDocument(bundle.document);
  const files = rows.map((row) => emitted(row, bundle, description, report));
  return new Map(await Promise.all(files));
}

async function emitted(
  row: Row,
  bundle: Bundle,
  description: Description,
  report: ReportStage,
): Promise<[string, string]> {
  const lap = stopwatch();
  const text = await row.emit(bundle, description);
  const { name, stage } = row;
  if (stage)
    report({ stage, milliseconds: lap(), detail: `${name}, ${text.split('\n').length} lines` });
  return [name, text];
}
