import { counted, countOf } from '../../../contract/report/findings.ts';
import { fingerprintOf } from '../../../contract/report/fingerprint.ts';
import type { Reported, ReportedSeverity } from '../../../contract/report/reported.ts';
import type { Finding } from '../../../contract/finding.ts';
import { UsageError } from '../../usage-error.ts';
import { jsonIn } from '../../emulate/files.ts';
import type { StepDefinition } from '../look.ts';

export const har: StepDefinition = {
  question: 'Is what was recorded what the document says?',
  look: async ({ spec, options: { har: file } }) => {
    if (file === undefined) return { outcome: 'skipped', summary: 'no recording is given' };
    const { exchangeChecker } = await import('../../../contract/check-exchange.ts');
    const { exchangesOfHar } = await import('../../../contract/har/exchanges-of-har.ts');
    const exchanges = asUsage(file, () => exchangesOfHar(jsonIn(file, 'The recording')));
    if (exchanges.length === 0) {
      return { outcome: 'unknown', summary: `${file} holds no exchange to look at` };
    }
    const check = exchangeChecker(spec.document);
    const findings = folded(exchanges.flatMap((exchange) => check(exchange)));
    const { error, warning } = countOf(findings);
    const found = `${counted(error, 'error')}, ${counted(warning, 'warning')}`;
    const summary = `${counted(exchanges.length, 'exchange')}: ${found}`;
    return { outcome: error > 0 ? 'broken' : 'holds', summary, findings };
  },
};

/** What is at fault in the same way in many exchanges is told once. */
function folded(found: readonly Finding[]): readonly Reported[] {
  const causes = new Map<string, { readonly finding: Finding; readonly count: number }>();
  for (const finding of found) {
    const fingerprint = fingerprintOfFinding(finding);
    const count = (causes.get(fingerprint)?.count ?? 0) + 1;
    causes.set(fingerprint, { finding: causes.get(fingerprint)?.finding ?? finding, count });
  }
  return [...causes].map(([fingerprint, { finding, count }]) =>
    reported(finding, fingerprint, count),
  );
}

/** Items of a list are alike. */
function fingerprintOfFinding({ check, operation, status, pointer }: Finding): string {
  return fingerprintOf(
    check,
    operation,
    String(status),
    pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*'),
  );
}

function reported(finding: Finding, fingerprint: string, count: number): Reported {
  const { check, severity, claim, operation, status, pointer, message } = finding;
  const times = count === 1 ? '' : ` (${count} times)`;
  return {
    id: check,
    severity: severityOf(severity),
    text: `${status}${pointer === '' ? '' : ` ${pointer}`}: ${message}${times}`,
    claim,
    operation,
    pointer,
    fingerprint,
    usedBy: [operation],
    labels: ['exchange'],
  };
}

function severityOf(severity: Finding['severity']): ReportedSeverity {
  return severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'note';
}

function asUsage<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${file}: ${error.message}`, { cause: error });
  }
}
