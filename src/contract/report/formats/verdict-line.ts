import type { Report, StepOutcome } from '../step.ts';

/** The whole answer in a line: "Broken: diff, types. Could not look: run." */
export function verdictLine(report: Report): string {
  const parts = [
    ['Broken', namesOf(report, 'broken')],
    ['Could not look', namesOf(report, 'unknown')],
    ['Holds', namesOf(report, 'holds')],
  ] as const;
  const told = parts
    // What holds is of interest only if all does.
    .filter(([word, names]) => names !== '' && (word !== 'Holds' || report.verdict === 'holds'))
    .map(([word, names]) => `${word}: ${names}.`);
  const verdict = told.length === 0 ? 'Nothing was looked at.' : told.join(' ');
  return [verdict, versionText(report)].filter((text) => text !== '').join(' ');
}

function namesOf({ steps }: Report, outcome: StepOutcome): string {
  const names = steps.filter((step) => step.outcome === outcome).map(({ name }) => name);
  return names.join(', ');
}

function versionText({ change }: Report): string {
  if (change === undefined || change.level === 'none') return '';
  const { level, baseVersion, nextVersion } = change;
  const next = nextVersion === undefined ? '' : `: ${nextVersion} after ${baseVersion}`;
  return `The change is ${level}${next}.`;
}
