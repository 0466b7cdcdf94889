import { approved, staleApprovals } from '../../../contract/approvals/apply-approvals.ts';
import { counted } from '../../../contract/report/findings.ts';
import type { Reported } from '../../../contract/report/reported.ts';
import type { StepDefinition } from '../look.ts';

export const types: StepDefinition = {
  question: 'Would this change break a TypeScript user at compile time?',
  look: async (look) => {
    const { spec, options, approvals } = look;
    const base = await look.base();
    if ('missing' in base) return { outcome: 'holds', summary: `a new API: ${base.missing}` };
    const { compareTypes } = await import('../../../contract/types/compare-types.ts');
    const { typesOf } = await import('../types-of.ts');
    const compared = await compareTypes(base.document, spec.document, { typesOf }).catch(
      withAdvice,
    );
    const rows = approvals.rows.filter(({ id }) => id.startsWith('types/'));
    const given =
      options.allowClientBreaking === true ? compared.findings.map(milder) : compared.findings;
    const judged = approved(given, approvals);
    const findings = [...judged, ...staleApprovals(compared.findings, { ...approvals, rows })];
    const isBroken = findings.some(({ severity }) => severity === 'error');
    return { outcome: isBroken ? 'broken' : 'holds', summary: summaryOf(judged), findings };
  },
};

/** The package does not bring the compiler along. */
function withAdvice(error: unknown): never {
  if (error instanceof Error && error.message.includes("Cannot find package 'typescript'")) {
    throw new Error(
      'TypeScript is not installed here: install it, or leave out this step with --skip types',
      {
        cause: error,
      },
    );
  }
  throw error;
}

function milder(finding: Reported): Reported {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}

function summaryOf(findings: readonly Reported[]): string {
  const breaking = findings.filter(({ severity }) => severity === 'error').length;
  if (breaking > 0) return counted(breaking, 'client-breaking change');
  return findings.length === 0 ? 'what compiled still does' : counted(findings.length, 'remark');
}
