import type { Expected } from './expected.ts';
import type { Check } from './suite.ts';

/**
 * Stricter than the verdict of the suite, which lets an entry stand whose check was not reached, and
 * a check fail for any reason. Every complaint names the check.
 */
export function complaintsAbout(
  checks: readonly Check[],
  expected: readonly Expected[],
): readonly string[] {
  const failures = failuresOf(checks);
  const known = new Map(expected.map((each) => [each.check, each]));
  return [
    ...[...failures].flatMap(([check, message]) => {
      const entry = known.get(check);
      if (entry === undefined) return [`${check} fails: ${message}`];
      if (message.includes(entry.message)) return [];
      return [`${check} fails for another reason: ${message} (expected: ${entry.message})`];
    }),
    ...expected.flatMap(({ check }) =>
      failures.has(check) ? [] : [`${check} does not fail: take it out of the file.`],
    ),
    ...expected.flatMap(({ check, reason }) =>
      reason === '' ? [`${check} has no reason above it.`] : [],
    ),
  ];
}

/** One message a check: a check that is made several times fails if it fails once. */
function failuresOf(checks: readonly Check[]): ReadonlyMap<string, string> {
  const failed = checks.filter(({ status }) => status === 'FAILURE' || status === 'WARNING');
  return new Map(failed.map(({ scenario, id, message }) => [`${scenario}:${id}`, message]));
}
