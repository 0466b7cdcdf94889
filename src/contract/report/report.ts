import type { Change, ExitCode, Report, Step } from './step.ts';

/** Puts the answers of all steps together. */
export function reportOf(title: string, steps: readonly Step[], change?: Change): Report {
  const verdict = verdictOf(steps);
  return { title, steps, verdict, exitCode: exitCodes[verdict], change };
}

const exitCodes: Readonly<Record<Report['verdict'], ExitCode>> = {
  holds: 0,
  broken: 1,
  unknown: 2,
};

function verdictOf(steps: readonly Step[]): Report['verdict'] {
  const outcomes = new Set(steps.map(({ outcome }) => outcome));
  if (outcomes.has('unknown')) return 'unknown';
  if (outcomes.has('broken')) return 'broken';
  // Nobody looked at anything: that is no reason to be content.
  return outcomes.has('holds') ? 'holds' : 'unknown';
}
