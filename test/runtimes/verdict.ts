import type { CaseResult } from './suite.ts';

/** The results in the last line that a runtime printed. */
export function resultsIn(printed: string): readonly CaseResult[] {
  const last = printed.trimEnd().split('\n').at(-1) ?? '';
  try {
    const results: unknown = JSON.parse(last);
    if (Array.isArray(results) && results.every(isResult)) return results;
  } catch {
    // Said below.
  }
  throw new Error(
    `It ended without results. It printed:\n${printed.slice(0, 2_000) || '(nothing)'}`,
  );
}

/** Why this case has not passed; empty if it has. */
export function complaintAbout(name: string, results: readonly CaseResult[]): string {
  const found = results.filter((result) => result.name === name);
  const [result] = found;
  if (result === undefined) return 'There is no result for this case.';
  if (found.length > 1) return `There are ${found.length} results for this case.`;
  return result.ok ? '' : result.message || 'It failed without a message.';
}

function isResult(value: unknown): value is CaseResult {
  const { name, ok, message } = Object(value) as Partial<CaseResult>;
  return typeof name === 'string' && typeof ok === 'boolean' && typeof message === 'string';
}
