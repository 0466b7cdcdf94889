import { styleText } from 'node:util';
import { approvalRow } from '../approval-row.ts';
import { counted, groupsOf, placeOf, usedByText, worstFirst, type Group } from '../findings.ts';
import type { Reported, ReportedSeverity } from '../reported.ts';
import type { Report, Step, StepOutcome } from '../step.ts';
import type { Format, Style } from './format.ts';
import { plain } from './plain.ts';
import { verdictLine } from './verdict-line.ts';

/** For a person: a line a step, then what was found, worst first. */
export const table: Format = {
  what: 'for a person; the default',
  write: (report, style) => {
    const details = report.steps.flatMap((step) => detailsOf(step, style));
    const lines = [...headOf(report, style), ...details, ...endOf(report, style), ''];
    // The log of a CI service takes what a line begins with for a command.
    return lines.map((line) => line.replace(/^\s*::/, '  :')).join('\n');
  },
};

type Color = 'red' | 'yellow' | 'green' | 'gray' | 'cyan' | 'bold';

const marks: Readonly<Record<StepOutcome, readonly [mark: string, color: Color]>> = {
  holds: ['✓', 'green'],
  broken: ['✗', 'red'],
  unknown: ['?', 'yellow'],
  skipped: ['-', 'gray'],
};

const colors: Readonly<Record<ReportedSeverity, Color>> = {
  error: 'red',
  warning: 'yellow',
  note: 'gray',
};

/** Of one step, unless all are asked for. Notes are a changelog, and less urgent. */
const most: Readonly<Record<ReportedSeverity, number>> = { error: 30, warning: 10, note: 5 };

function headOf({ title, steps }: Report, style: Style): readonly string[] {
  return [
    painted('bold', plain(title), style),
    '',
    ...steps.flatMap((step) => [lineOf(step, style), ...figuresOf(step)]),
  ];
}

function lineOf({ name, outcome, summary, milliseconds }: Step, style: Style): string {
  const [mark, color] = marks[outcome];
  const text = outcome === 'skipped' ? `skipped: ${summary}` : summary;
  const time = outcome === 'skipped' ? '' : `  ${painted('gray', seconds(milliseconds), style)}`;
  return `  ${painted(color, mark, style)} ${name.padEnd(9)} ${plain(text)}${time}`;
}

function figuresOf({ figures }: Step): readonly string[] {
  const width = Math.max(0, ...figures.map(([name]) => name.length));
  return figures.map(([name, value]) => `              ${name.padEnd(width)}  ${plain(value)}`);
}

function detailsOf(step: Step, style: Style): readonly string[] {
  const { shown, hidden } = style.isVerbose ? whole(step.findings) : cut(step.findings);
  if (shown.length === 0) return [];
  return [
    '',
    painted('bold', `${step.name}: ${step.question}`, style),
    ...groupsOf(shown).flatMap((group) => linesOf(group, style)),
    ...(hidden === '' ? [] : [`  +${hidden}; --verbose shows them`]),
  ];
}

interface Cut {
  readonly shown: readonly Reported[];
  /** "3 errors, 20 notes". */
  readonly hidden: string;
}

function whole(findings: readonly Reported[]): Cut {
  return { shown: findings, hidden: '' };
}

function cut(findings: readonly Reported[]): Cut {
  const bySeverity = Object.entries(most).map(([severity, count]) => {
    const all = worstFirst(findings).filter((finding) => finding.severity === severity);
    return { severity, shown: all.slice(0, count), more: Math.max(0, all.length - count) };
  });
  const hidden = bySeverity.filter(({ more }) => more > 0);
  return {
    shown: bySeverity.flatMap(({ shown }) => shown),
    hidden: hidden.map(({ severity, more }) => counted(more, `more ${severity}`)).join(', '),
  };
}

function linesOf({ name, findings }: Group, style: Style): readonly string[] {
  const heading = `  ${painted('cyan', plain(name), style)}`;
  return [heading, ...findings.flatMap((finding) => findingLines(finding, style))];
}

function findingLines(finding: Reported, style: Style): readonly string[] {
  const { severity, id, text, fingerprint, repeat, approved } = finding;
  const first = `    ${painted(colors[severity], severity.padEnd(7), style)} ${plain(text)}`;
  const place = placeOf(finding);
  const facts = [place, id, fingerprint, usedByText(finding)].filter((fact) => fact !== '');
  const lines = [first, `            ${painted('gray', plain(facts.join('  ')), style)}`];
  if (approved !== undefined) {
    lines.push(`            approved until ${approved.until}: ${plain(approved.reason)}`);
  }
  if (repeat !== undefined) lines.push(`            > ${plain(repeat)}`);
  if (style.isVerbose && severity === 'error') {
    lines.push(`            approve: ${approvalRow(finding)}`);
  }
  return lines;
}

function endOf(report: Report, style: Style): readonly string[] {
  const color = marks[report.verdict][1];
  return ['', painted(color, verdictLine(report), style)];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function painted(color: Color, text: string, { isColored }: Style): string {
  return isColored ? styleText(color, text, { validateStream: false }) : text;
}
