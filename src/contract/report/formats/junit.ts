import { placeOf, subjectOf, usedByText } from '../findings.ts';
import type { Reported } from '../reported.ts';
import type { Report, Step } from '../step.ts';
import type { Format } from './format.ts';

/** A suite a step; a case for each rule of each operation. */
export const junit: Format = {
  what: 'JUnit XML, a case for each rule of each operation',
  write: (report) => {
    const suites = report.steps.map(suiteOf);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="contract"${attributes(totals(report))}>`,
      ...suites,
      '</testsuites>',
      '',
    ].join('\n');
  },
};

type Attributes = Readonly<Record<string, string | number | undefined>>;

function totals({ steps }: Report): Attributes {
  const counts = steps.map(countsOf);
  const sum = (name: keyof Counts): number => counts.reduce((total, c) => total + c[name], 0);
  return {
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
    skipped: sum('skipped'),
    time: secondsOf(steps.reduce((total, { milliseconds }) => total + milliseconds, 0)),
  };
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function countsOf(step: Step): Counts {
  const cases = casesOf(step);
  const isUnknown = step.outcome === 'unknown';
  const isSkipped = step.outcome === 'skipped';
  return {
    tests: cases.length + Number(isUnknown || isSkipped || cases.length === 0),
    failures: cases.filter(isFailing).length,
    errors: Number(isUnknown),
    skipped: Number(isSkipped),
  };
}

function suiteOf(step: Step): string {
  const { name, question, outcome, summary, milliseconds } = step;
  const cases = casesOf(step);
  const own = { name: question, classname: `contract.${name}` };
  const lines = cases.map((found) => caseText(found, name));
  if (outcome === 'unknown') lines.unshift(testcase(own, element('error', summary)));
  else if (outcome === 'skipped') lines.unshift(testcase(own, element('skipped', summary)));
  else if (cases.length === 0) lines.unshift(testcase(own, element('system-out', summary)));
  const head = { name: `contract ${name}`, ...countsOf(step), time: secondsOf(milliseconds) };
  return [`  <testsuite${attributes(head)}>`, ...lines, '  </testsuite>'].join('\n');
}

/** The findings of one rule at one operation or component. */
type Case = readonly [Reported, ...Reported[]];

function casesOf({ findings }: Step): readonly Case[] {
  const cases = new Map<string, [Reported, ...Reported[]]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.id, subjectOf(finding)]);
    const found = cases.get(key);
    if (found === undefined) cases.set(key, [finding]);
    else found.push(finding);
  }
  return [...cases.values()];
}

function isFailing(found: Case): boolean {
  return found.some(({ severity }) => severity === 'error');
}

function caseText(found: Case, step: string): string {
  const [first] = found;
  const { id, file, line } = first;
  const text = found.map(textOf).join('\n');
  const body = isFailing(found) ? element('failure', text) : element('system-out', text);
  return testcase(
    { name: id, classname: `contract.${step}.${subjectOf(first)}`, file, line },
    body,
  );
}

function textOf(finding: Reported): string {
  const { severity, text, pointer, fingerprint, repeat, approved } = finding;
  const approval = approved && `approved until ${approved.until}: ${approved.reason}`;
  const facts = [placeOf(finding), pointer, usedByText(finding), fingerprint, approval, repeat];
  return [
    `${severity}: ${text}`,
    ...facts.filter((fact) => fact !== '' && fact !== undefined),
  ].join('\n  ');
}

function testcase(given: Attributes, body: string): string {
  return `    <testcase${attributes(given)}>\n${body}\n    </testcase>`;
}

function element(name: 'failure' | 'error' | 'skipped' | 'system-out', text: string): string {
  const [message = ''] = text.split('\n', 1);
  if (name === 'skipped') return `      <skipped${attributes({ message })}/>`;
  const given = name === 'system-out' ? '' : attributes({ message });
  return `      <${name}${given}>${escaped(text)}</${name}>`;
}

function attributes(given: Attributes): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(forbidden, '\ufffd');
}

/** What XML 1.0 cannot hold, not even escaped: https://www.w3.org/TR/xml/#charsets */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function secondsOf(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
