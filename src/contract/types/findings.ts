import { fingerprintOf } from '../report/fingerprint.ts';
import type { Reported, ReportedSeverity } from '../report/reported.ts';
import { rules, type RuleId } from './rules.ts';
import type { TypesOptions } from './types-result.ts';

/** What a rule has to say, before its severity is known. */
export interface Finding {
  readonly id: RuleId;
  readonly text: string;
  /** Into the revision: where it was removed, the nearest place around it. */
  readonly pointer: string;
  /** What makes it this cause, besides its id. */
  readonly cause: string;
  readonly usedBy: readonly string[];
  readonly repeat?: string | undefined;
}

export function reported(
  finding: Finding,
  severities: TypesOptions['severities'],
): readonly Reported[] {
  const { id, text, pointer, cause, usedBy, repeat } = finding;
  const severity: ReportedSeverity | 'off' = severities?.[id] ?? rules[id].severity;
  if (severity === 'off') return [];
  return [
    {
      id,
      severity,
      text,
      claim: rules[id].claim,
      operation: usedBy.length === 1 ? usedBy[0] : undefined,
      pointer,
      fingerprint: fingerprintOf(id, cause),
      usedBy,
      labels: severity === 'error' ? ['client-breaking'] : [],
      repeat,
    },
  ];
}
