import { allFindings, counted, usedByText, type StepFinding } from '../findings.ts';
import type { Report } from '../step.ts';
import type { Format } from './format.ts';
import { table } from './table.ts';

/** GitHub shows no more of each in a step. */
const most = 10;

/** The table for the log, and annotations on the lines of the source for the change. */
export const github: Format = {
  what: 'annotations for GitHub Actions, below the table',
  write: (report, { isVerbose }) => {
    const log = table.write(report, { isColored: false, isVerbose });
    // An old form of commands is looked for in the middle of lines, too.
    return `${log}\n${annotationsOf(report).join('\n')}\n`.replaceAll('##[', '## [');
  },
};

/** At most ten errors and ten warnings, worst first; a last one says how many are left out. */
function annotationsOf(report: Report): readonly string[] {
  const unknown = report.steps
    .filter(({ outcome }) => outcome === 'unknown')
    .map(({ name, summary }) => annotation('error', { title: `contract ${name}` }, summary));
  const found = allFindings(report);
  const errors = [...unknown, ...annotated(found, 'error')];
  const warnings = annotated(found, 'warning');
  return [
    ...errors.slice(0, most),
    ...warnings.slice(0, most),
    ...leftOut(errors.length - most, warnings.length - most),
  ];
}

function annotated(
  found: readonly StepFinding[],
  severity: 'error' | 'warning',
): readonly string[] {
  return found
    .filter(({ finding }) => finding.severity === severity)
    .map(({ step, finding }) => {
      const { file, line, column, id, text, operation } = finding;
      const used = usedByText(finding);
      const place = { title: `${step}: ${id}`, file, line, col: column };
      const subject = operation === undefined ? '' : `${operation}: `;
      return annotation(severity, place, `${subject}${text}${used === '' ? '' : ` (${used})`}`);
    });
}

function leftOut(errors: number, warnings: number): readonly string[] {
  const parts = [
    ...(errors > 0 ? [counted(errors, 'more error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'more warning')] : []),
  ];
  if (parts.length === 0) return [];
  return [annotation('notice', { title: 'contract' }, `+${parts.join(', +')}: see the summary.`)];
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
function annotation(
  command: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${command} ${given.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
