import { approvalRow } from '../approval-row.ts';
import type { Reported } from '../reported.ts';
import type { Format } from './format.ts';

/** All there is, for programs; what was looked for and not found is left out. */
export const json: Format = {
  what: 'all there is, for programs',
  write: (report) => {
    const steps = report.steps.map((step) => ({ ...step, findings: step.findings.map(withRow) }));
    return `${JSON.stringify({ ...report, steps }, null, 2)}\n`;
  },
};

/** With the row of an approvals file that would let it pass. */
function withRow(finding: Reported): object {
  return finding.severity === 'error' ? { ...finding, approval: approvalRow(finding) } : finding;
}
