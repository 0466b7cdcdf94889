import { groupsOf, placeOf, usedByText, type Group } from '../findings.ts';
import type { Reported, ReportedSeverity } from '../reported.ts';
import type { Report, Step, StepOutcome } from '../step.ts';
import type { Format } from './format.ts';
import { plain } from './plain.ts';
import { verdictLine } from './verdict-line.ts';

/** By it a comment is found again, so that there is one for each change. */
export const marker = '<!-- contract-check -->';

/** GitHub's limit of the summary of a step: 1 MiB. */
export const markdown: Format = {
  what: 'Markdown, for the summary of a step (at most 1 MiB)',
  write: (report) => written(report, 1024 * 1024),
};

/** GitHub's limit of a comment, in characters; bytes are never fewer. */
export const comment: Format = {
  what: 'Markdown, for a comment (at most 65,536 characters)',
  write: (report) => written(report, 65_536),
};

const marks: Readonly<Record<StepOutcome, string>> = {
  holds: '✅',
  broken: '❌',
  unknown: '❔',
  skipped: '➖',
};

const headings: Readonly<Record<ReportedSeverity, string>> = {
  error: 'Breaks the contract',
  warning: 'Worth a look',
  note: 'Other changes and notes',
};

function written(report: Report, most: number): string {
  let text = headOf(report);
  // What says how much is left out must fit, too.
  const room = (): number => most - Buffer.byteLength(text) - 300;
  for (const severity of ['error', 'warning', 'note'] as const) {
    for (const step of report.steps) {
      const findings = step.findings.filter((finding) => finding.severity === severity);
      if (findings.length > 0) text += sectionOf(step, severity, findings, room());
    }
  }
  return text;
}

function headOf(report: Report): string {
  const rows = report.steps.map(
    ({ name, outcome, summary }) =>
      `| ${marks[outcome]} | ${name} | ${cell(outcome === 'skipped' ? `skipped: ${summary}` : summary)} |`,
  );
  const head = [
    marker,
    `## ${marks[report.verdict]} ${escaped(report.title)}`,
    '',
    escaped(verdictLine(report)),
    '',
    '| | step | result |',
    '|---|---|---|',
    ...rows,
    '',
  ];
  return head.join('\n');
}

/** As many whole findings as there is room for, and a line that says how many are left out. */
function sectionOf(
  { name }: Step,
  severity: ReportedSeverity,
  findings: readonly Reported[],
  room: number,
): string {
  const title = `${headings[severity]} (${name}, ${findings.length})`;
  const [open, close] =
    severity === 'note'
      ? [`\n<details><summary>${title}</summary>\n`, '\n</details>\n']
      : [`\n### ${title}\n`, ''];
  let text = open;
  let count = 0;
  let left = room - Buffer.byteLength(open + close);
  for (const group of groupsOf(findings)) {
    for (const item of itemsOf(group)) {
      left -= Buffer.byteLength(item);
      if (left < 0) return cutOff(count === 0 ? '' : text, findings.length - count, title, close);
      text += item;
      count++;
    }
  }
  return text + close;
}

function cutOff(text: string, left: number, title: string, close: string): string {
  if (text === '') return `\n_${title}: left out for want of room._\n`;
  return `${text}- _… and ${left} more, left out for want of room._\n${close}`;
}

/** The first carries the heading of the group, so that none stands alone. */
function itemsOf({ name, findings }: Group): readonly string[] {
  return findings.map((finding, index) => {
    const heading = index === 0 ? `\n**${escaped(name)}**\n\n` : '';
    return `${heading}${itemOf(finding)}`;
  });
}

function itemOf(finding: Reported): string {
  const { id, text, fingerprint, repeat, approved } = finding;
  const facts = [placeOf(finding), id, fingerprint].filter((fact) => fact !== '').map(code);
  const used = usedByText(finding);
  const lines = [`- ${escaped(text)}`, `  ${[...facts, escaped(used)].join(' ').trimEnd()}`];
  if (approved) lines.push(`  approved until ${approved.until}: ${escaped(approved.reason)}`);
  if (repeat !== undefined) lines.push(`  ${code(repeat)}`);
  return `${lines.join('<br>\n')}\n`;
}

function cell(text: string): string {
  return escaped(text).replaceAll('|', String.raw`\|`);
}

/** Names between backticks stay code; nothing else is Markdown, HTML or a call to somebody. */
function escaped(text: string): string {
  const parts = plain(text).split('`');
  // One that is not closed is no code.
  const isPaired = parts.length % 2 === 1;
  return parts
    .map((part, index) => (isPaired && index % 2 === 1 ? `\`${part}\`` : prose(part)))
    .join(isPaired ? '' : String.raw`\``);
}

function prose(text: string): string {
  return text
    .replaceAll(/[\\*_[\]#~]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b');
}

function code(text: string): string {
  const body = plain(text);
  const longest = Math.max(0, ...(body.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = body.startsWith('`') || body.endsWith('`') ? ' ' : '';
  return `${fence}${space}${body}${space}${fence}`;
}
