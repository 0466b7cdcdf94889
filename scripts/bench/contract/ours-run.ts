import { runContract } from '../../../src/contract/run/run.ts';
import type { OpenApiDocument } from '../../../src/description/description.ts';
import { authorization } from '../../../test/helpers/emulator.ts';
import { faults, type Fault } from '../../../test/contract/seeded/faults.ts';
import { seededServer } from '../../../test/contract/seeded/scenario.ts';
import type { Column, Mark } from './column.ts';

/** The live run makes its own requests, over the operations that show the fault. */
export async function oursRun(document: OpenApiDocument): Promise<Column> {
  const marks: Mark[] = [];
  for (const fault of faults) {
    marks.push((await findings(document, fault.operations, fault)) > 0 ? 'yes' : 'no');
  }
  const all = [...new Set(faults.flatMap(({ operations }) => operations))];
  return { name: 'ours, run', marks, onSound: await findings(document, all) };
}

async function findings(
  document: OpenApiDocument,
  only: readonly string[],
  fault?: Fault,
): Promise<number> {
  const target = { fetch: seededServer(fault), baseUrl: 'http://127.0.0.1:4010' };
  const credentials = { headers: () => ({ authorization }), curl: '' };
  const result = await runContract(target, document, { only, credentials });
  if (result.unknown !== undefined) throw new Error(result.unknown);
  return result.findings.filter(({ severity }) => severity !== 'note').length;
}
