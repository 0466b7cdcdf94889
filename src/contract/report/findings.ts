import type { Reported, ReportedSeverity } from './reported.ts';
import type { Report, StepName } from './step.ts';

const order: Readonly<Record<ReportedSeverity, number>> = { error: 0, warning: 1, note: 2 };

export function worstFirst<Finding extends Reported>(
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.toSorted((one, other) => order[one.severity] - order[other.severity]);
}

export interface StepFinding {
  readonly step: StepName;
  readonly finding: Reported;
}

/** Of all steps, worst first, each with its step. */
export function allFindings({ steps }: Report): readonly StepFinding[] {
  return steps
    .flatMap(({ name, findings }) => findings.map((finding) => ({ step: name, finding })))
    .toSorted((one, other) => order[one.finding.severity] - order[other.finding.severity]);
}

export function countOf(findings: readonly Reported[]): Readonly<Record<ReportedSeverity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** "1 error", "3 errors". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The findings of one operation or component, in the order of the worst of each. */
export interface Group {
  readonly name: string;
  readonly findings: readonly Reported[];
}

export function groupsOf(findings: readonly Reported[]): readonly Group[] {
  const groups = new Map<string, Reported[]>();
  for (const finding of worstFirst(findings)) {
    const name = subjectOf(finding);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([name, members]) => ({ name, findings: members }));
}

/** The operation, else the component or the part of the document: "schemas/User", "info". */
export function subjectOf({ operation, pointer }: Reported): string {
  if (operation !== undefined) return operation;
  const [top = '', second, third] = pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (top === 'components' && third !== undefined) return `${second}/${third}`;
  if ((top === 'paths' || top === 'webhooks') && second !== undefined) return second;
  return top === '' ? 'document' : top;
}

/** "used by 12 operations"; empty if it is of no interest. */
export function usedByText({ usedBy, operation }: Reported): string {
  const others = usedBy.filter((id) => id !== operation);
  if (others.length === 0) return '';
  if (others.length <= 3) return `used by ${others.join(', ')}`;
  return `used by ${counted(usedBy.length, 'operation')}`;
}

/** "spec/schemas/User.yaml:23:3"; empty where no file is known. */
export function placeOf({ file, line, column }: Reported): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
