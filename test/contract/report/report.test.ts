import { describe, expect, it } from 'vitest';
import { subjectOf, usedByText } from '../../../src/contract/report/findings.ts';
import { verdictLine } from '../../../src/contract/report/formats/verdict-line.ts';
import type { StepOutcome } from '../../../src/contract/report/step.ts';
import { finding, report, step } from './reports.ts';

describe('a report', () => {
  it.each<[readonly StepOutcome[], string, number]>([
    [['holds', 'holds'], 'holds', 0],
    [['holds', 'skipped'], 'holds', 0],
    [['holds', 'broken'], 'broken', 1],
    [['broken', 'unknown', 'holds'], 'unknown', 2],
    [['unknown'], 'unknown', 2],
    [['skipped', 'skipped'], 'unknown', 2],
    [[], 'unknown', 2],
  ])('of steps that say %j is %s, exit code %i', (outcomes, verdict, exitCode) => {
    const steps = outcomes.map((outcome) => step({ outcome }));
    expect(report(...steps)).toMatchObject({ verdict, exitCode });
  });

  it('says both what is broken and what could not be looked at', () => {
    const steps = [
      step({ name: 'diff', outcome: 'broken' }),
      step({ name: 'run', outcome: 'unknown' }),
      step({ name: 'spec', outcome: 'holds' }),
    ];
    expect(verdictLine(report(...steps))).toBe('Broken: diff. Could not look: run.');
  });

  it('says that nothing was looked at', () => {
    expect(verdictLine(report(step({ outcome: 'skipped' })))).toBe('Nothing was looked at.');
  });
});

describe('a finding', () => {
  it.each([
    [{ operation: 'FetchUser' }, 'FetchUser'],
    [{ operation: undefined, pointer: '/components/schemas/User/type' }, 'schemas/User'],
    [{ operation: undefined, pointer: '#/paths/~1v1~1Users/get' }, '/v1/Users'],
    [{ operation: undefined, pointer: '/info/version' }, 'info'],
    [{ operation: undefined, pointer: '' }, 'document'],
  ])('is grouped by what it is about: %j', (given, subject) => {
    expect(subjectOf(finding(given))).toBe(subject);
  });

  it.each([
    [['FetchUser'], ''],
    [['FetchUser', 'ListUser'], 'used by ListUser'],
    [['FetchUser', 'A', 'B', 'C', 'D'], 'used by 5 operations'],
  ])('says who else is reached: %j', (usedBy, text) => {
    expect(usedByText(finding({ usedBy }))).toBe(text);
  });
});
