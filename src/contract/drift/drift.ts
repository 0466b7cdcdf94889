import { describeDocument, type OpenApiDocument } from '../../description/description.ts';
import { fingerprintOf } from '../report/fingerprint.ts';
import type { Reported } from '../report/reported.ts';
import { differences, type DriftDifference } from './differences.ts';
import { appliesTo, isPrecise, type DriftRow } from './rows.ts';

export { driftRows } from './rows.ts';

export type { DriftRow } from './rows.ts';

export interface DriftResult {
  readonly findings: readonly Reported[];
  /** How many differences there are, and how many of them a row declares. */
  readonly differences: number;
  readonly declared: number;
}

/**
 * Holds a document against the one that the owner of the API publishes: each difference needs a row
 * that says it is meant, and each row a difference. Both documents are bundled, OpenAPI 3.0 or 3.1.
 */
export function driftFrom(
  document: OpenApiDocument,
  published: OpenApiDocument,
  rows: readonly DriftRow[],
): DriftResult {
  const found = [...differences(describeDocument(document), describeDocument(published)).values()];
  const places = rows.flatMap(({ where }) => where);
  const undeclared = found.filter(({ name }) => !places.some((place) => appliesTo(place, name)));
  const stale = rows.flatMap((row) =>
    row.where
      .filter((place) => isPrecise(place) && !found.some(({ name }) => appliesTo(place, name)))
      .map((place) => staleRow(row, place)),
  );
  return {
    findings: [...undeclared.map(undeclaredDifference), ...stale],
    differences: found.length,
    declared: found.length - undeclared.length,
  };
}

function undeclaredDifference(difference: DriftDifference): Reported {
  const { name, ours, theirs, pointer, usedBy } = difference;
  const [, what = '', aspect = ''] = /^(.*):(\w+)$/.exec(name) ?? [];
  return {
    id: 'drift/undeclared-difference',
    severity: 'error',
    text: `${what} is ${ours || 'nothing'} here and ${theirs || 'nothing'} in the published document (${aspect}), and no row says that this is meant.`,
    claim: 'Each difference from the published document is meant, and a row says why.',
    operation: usedBy.length === 1 ? usedBy[0] : undefined,
    pointer,
    fingerprint: fingerprintOf('drift/undeclared-difference', name, ours, theirs),
    usedBy,
    labels: [aspect],
  };
}

function staleRow({ what, file, line }: DriftRow, place: string): Reported {
  return {
    id: 'drift/stale-row',
    severity: 'error',
    text: `Nothing differs at \`${place}\`, yet a row says so: "${what}"`,
    claim: 'Each row about the published document has a difference that it is about.',
    pointer: '',
    file,
    line,
    fingerprint: fingerprintOf('drift/stale-row', place, what),
    usedBy: [],
    labels: [],
  };
}
