import { reportOf } from '../../../src/contract/report/report.ts';
import type { Reported } from '../../../src/contract/report/reported.ts';
import type { Report, Step } from '../../../src/contract/report/step.ts';

let count = 0;

export function finding(given: Partial<Reported> = {}): Reported {
  count++;
  return {
    id: 'property-removed',
    severity: 'error',
    text: 'Property `identity` of `User` was removed.',
    claim: 'What comes back keeps its properties.',
    operation: 'FetchUser',
    pointer: '/components/schemas/User/properties/identity',
    file: 'spec/schemas/User.yaml',
    line: 23,
    column: 3,
    fingerprint: count.toString(16).padStart(12, '0'),
    usedBy: ['FetchUser'],
    labels: ['major'],
    ...given,
  };
}

export function step(given: Partial<Step> = {}): Step {
  const { findings = [] } = given;
  const isBroken = findings.some(({ severity }) => severity === 'error');
  return {
    name: 'diff',
    question: 'Would this change break a caller on the wire?',
    outcome: isBroken ? 'broken' : 'holds',
    summary: 'a summary',
    findings,
    figures: [],
    milliseconds: 1234,
    ...given,
  };
}

export function report(...steps: readonly Step[]): Report {
  return reportOf('Contract of spec/openapi.yaml', steps);
}

/** What a document may say to make trouble for whoever prints it. */
export const hostile =
  '::error::x\r\n%0A <script>alert("1")</script> ]]> \u0000\u001b[2J @everyone | `a` [b](http://c) ##[add-mask] A&B &amp;';
