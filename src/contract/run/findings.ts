import type { Finding } from '../finding.ts';
import { fingerprintOf } from '../report/fingerprint.ts';
import type { Reported, ReportedSeverity } from '../report/reported.ts';
import { curlLine } from './curl-line.ts';
import type { FailedCase } from './options.ts';
import type { Sent } from './sender.ts';

/** What is wrong beyond what one exchange shows, or what shows in it. */
export interface RunFinding {
  readonly id: string;
  readonly severity?: ReportedSeverity;
  readonly text: string;
  readonly claim: string;
  /** The operation that is at fault. */
  readonly operation: string;
  readonly pointer: string;
  /** The exchange that shows it. */
  readonly sent: Sent;
  /** The case that it was found by. */
  readonly case: string;
}

export interface Recorder {
  /** Whether this cause was told already. */
  readonly knows: (finding: RunFinding) => boolean;
  readonly add: (findings: readonly RunFinding[]) => void;
  readonly findings: () => readonly Reported[];
  readonly failed: () => readonly FailedCase[];
}

/** Keeps one finding a cause: the same check, operation and place. */
export function recorder(baseUrl: string, credentials: string): Recorder {
  const found = new Map<string, Reported>();
  const cases = new Map<string, FailedCase>();
  return {
    knows: (finding) => found.has(fingerprint(finding)),
    add(findings) {
      for (const finding of findings) {
        const key = fingerprint(finding);
        if (found.has(key)) continue;
        found.set(key, reported(finding, key));
        cases.set(key, failedCase(finding, key));
      }
    },
    findings: () => [...found.values()],
    failed: () => [...cases.values()],
  };

  function reported(finding: RunFinding, key: string): Reported {
    const { id, severity = 'error', text, claim, operation, pointer, sent } = finding;
    const shown = sent.draft.credentials === 'none' ? '' : credentials;
    return {
      id,
      severity,
      text,
      claim,
      operation,
      pointer,
      fingerprint: key,
      usedBy: [operation],
      labels: [finding.case],
      repeat: curlLine(sent.request, baseUrl.replace(/\/+$/, ''), shown),
    };
  }
}

/** What the exchange checks say of an exchange, as findings of a case. */
export function ofExchange(sent: Sent, name: string): readonly RunFinding[] {
  return sent.findings.map((finding) => ({
    id: finding.check,
    severity: finding.severity,
    text: wording(finding),
    claim: finding.claim,
    operation: sent.draft.operation.id,
    pointer: finding.pointer,
    sent,
    case: name,
  }));
}

function wording({ operation, status, pointer, message }: Finding): string {
  return `${operation} answers ${status}: ${pointer === '' ? '' : `${pointer} `}${message}`;
}

function fingerprint({ id, operation, pointer }: RunFinding): string {
  return fingerprintOf('run', id, operation, pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*'));
}

function failedCase(finding: RunFinding, key: string): FailedCase {
  const { method, path, headers, body = '' } = finding.sent.request;
  return {
    operation: finding.sent.draft.operation.id,
    case: finding.case,
    finding: `${finding.id} ${key}`,
    request: { method, path, headers, body },
  };
}
