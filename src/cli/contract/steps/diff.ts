import { isDeepStrictEqual } from 'node:util';
import { approved, staleApprovals } from '../../../contract/approvals/apply-approvals.ts';
import type { Difference, DiffResult, Level } from '../../../contract/diff/difference.ts';
import type { diffDocuments } from '../../../contract/diff/diff-documents.ts';
import { nextVersion } from '../../../contract/diff/next-version.ts';
import { counted, countOf } from '../../../contract/report/findings.ts';
import type { ReportedSeverity } from '../../../contract/report/reported.ts';
import type { Change } from '../../../contract/report/step.ts';
import type { OpenApiDocument } from '../../../description/description.ts';
import type { Answer, StepDefinition } from '../look.ts';
import type { DiffOptions } from '../options.ts';
import { versionFindings, versionOf } from './version.ts';

export const diff: StepDefinition = {
  question: 'Would this change break a caller on the wire?',
  look: async (look) => {
    const { spec, options, approvals } = look;
    const base = await look.base();
    if ('missing' in base) return newApi(base.missing);
    const levels = Object.fromEntries(options.level ?? []);
    const { today } = approvals;
    const compared = isDeepStrictEqual(base.document, spec.document)
      ? same
      : await differencesOf(base.document, spec.document, { today, levels });
    const judged = approved(
      compared.findings.map(severityBy(options.failOn ?? 'major')),
      approvals,
    );
    const rows = approvals.rows.filter(({ id }) => !id.startsWith('types/'));
    const change = changeOf(judged, base.document);
    const version = options.checkVersion === true ? versionFindings(change, spec.document) : [];
    const stale = staleApprovals(compared.findings, { ...approvals, rows });
    const findings = [...judged, ...version, ...stale];
    const isBroken = findings.some(({ severity }) => severity === 'error');
    const summary = summaryOf(judged, change, base.name);
    return { outcome: isBroken ? 'broken' : 'holds', summary, findings, change };
  },
};

const same: DiffResult = { breaking: false, level: 'none', findings: [] };

/** The engine is heavy, and most of the time there is nothing for it to do. */
async function differencesOf(...given: Parameters<typeof diffDocuments>): Promise<DiffResult> {
  const engine = await import('../../../contract/diff/diff-documents.ts');
  return engine.diffDocuments(...given);
}

function newApi(missing: string): Answer {
  return { outcome: 'holds', summary: `a new API: ${missing}` };
}

const ranks: Readonly<Record<Level | 'none', number>> = { none: 0, patch: 1, minor: 2, major: 3 };

/** By which level the caller takes for a break. */
function severityBy(failOn: DiffOptions['failOn']): (difference: Difference) => Difference {
  const lowest = failOn === 'none' ? Infinity : ranks[failOn];
  return (difference) => {
    const { level, severity } = difference;
    const milder: ReportedSeverity = severity === 'error' ? 'warning' : severity;
    return { ...difference, severity: ranks[level] >= lowest ? 'error' : milder };
  };
}

/** What was approved does not move the version. */
function changeOf(findings: readonly Difference[], base: OpenApiDocument): Change {
  const level = findings
    .filter(({ approved: approval }) => approval === undefined)
    .reduce<DiffResult['level']>((worst, finding) => higher(worst, finding.level), 'none');
  const baseVersion = versionOf(base);
  return { level, baseVersion, nextVersion: nextVersion(baseVersion, level) };
}

function higher(one: Level | 'none', other: Level | 'none'): Level | 'none' {
  return ranks[one] >= ranks[other] ? one : other;
}

function summaryOf(findings: readonly Difference[], { level }: Change, base: string): string {
  if (findings.length === 0) return `the same as ${base}`;
  const breaking = findings.filter(({ severity }) => severity === 'error').length;
  const approvals = findings.filter(({ approved: approval }) => approval !== undefined).length;
  const others = countOf(findings);
  const parts = [
    `${breaking} breaking`,
    ...(approvals > 0 ? [`${approvals} approved`] : []),
    counted(others.warning + others.note - approvals, 'other change'),
  ];
  return `${level}: ${parts.join(', ')} since ${base}`;
}
