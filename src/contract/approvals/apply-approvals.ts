import { fingerprintOf } from '../report/fingerprint.ts';
import type { Reported } from '../report/reported.ts';
import type { Approval } from './approval.ts';

export interface Approvals {
  readonly file: string;
  readonly rows: readonly Approval[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Findings that a row approves become notes; of a row whose last day is over nothing is let pass. */
export function approved<Finding extends Reported>(
  findings: readonly Finding[],
  { rows, today }: Approvals,
): readonly Finding[] {
  const valid = new Map(
    rows.filter(({ until }) => until >= today).map((row) => [row.fingerprint, row]),
  );
  return findings.map((finding) => {
    const row = valid.get(finding.fingerprint);
    if (row === undefined || row.id !== finding.id) return finding;
    const { reason, until } = row;
    return { ...finding, severity: 'note', approved: { reason, until } };
  });
}

/** Rows that let nothing pass: what they speak of is not found (any more), or their day is over. */
export function staleApprovals(
  findings: readonly Reported[],
  { file, rows, today }: Approvals,
): readonly Reported[] {
  return rows.flatMap((row) => {
    const reason = whyStale(row, findings, today);
    return reason === undefined ? [] : [staleFinding(row, file, reason)];
  });
}

function whyStale(
  { fingerprint, id, until }: Approval,
  findings: readonly Reported[],
  today: string,
): string | undefined {
  const found = findings.find((finding) => finding.fingerprint === fingerprint);
  if (found === undefined) return 'nothing with this fingerprint is found; remove the row';
  if (found.id !== id) return `the fingerprint is that of ${found.id}`;
  if (until < today) return `it held until ${until}; decide anew`;
  return undefined;
}

function staleFinding(row: Approval, file: string, reason: string): Reported {
  const { fingerprint, id, place } = row;
  return {
    id: 'approval-stale',
    severity: 'error',
    text: `The approval of ${id} (${fingerprint}) is stale: ${reason}.`,
    claim: 'Every approval lets something pass that is there, and none of them for ever.',
    pointer: '',
    file,
    line: place.line,
    column: place.column,
    fingerprint: fingerprintOf('approval-stale', fingerprint),
    usedBy: [],
    labels: ['approvals'],
  };
}
