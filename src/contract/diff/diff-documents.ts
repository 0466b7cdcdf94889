import type { OpenApiDocument } from '../../description/description.ts';
import type { EngineProblem, EngineRules } from '../engine/redocly.ts';
import { checkComparable } from './check-comparable.ts';
import type { Difference, DiffOptions, DiffResult, Level } from './difference.ts';
import { DocumentError } from './document-error.ts';
import { schemaFitting } from './fitting-pairs.ts';
import { fold } from './fold.ts';
import { judge, levels } from './judge.ts';
import { normalise } from './normalise/normalise.ts';
import { rules } from './rules/rules.ts';
import { toFinding } from './to-finding.ts';
import { withoutEchoes } from './without-echoes.ts';

/**
 * What changed between two bundled OpenAPI 3 documents, judged by what it means to a caller on the
 * wire. Throws a `DocumentError` where they cannot be compared.
 */
export async function diffDocuments(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  options: DiffOptions = {},
): Promise<DiffResult> {
  checkComparable('base', base);
  checkComparable('revision', revision);
  const { today = new Date().toISOString().slice(0, 10), levels: wanted = {} } = options;
  const sides = { base: normalise(base), revision: normalise(revision) };
  const { compareDocuments } = await import('../engine/redocly.ts');
  const report = await compareDocuments(
    sides.base.document,
    sides.revision.document,
    engineRules(today),
  );
  refuseUnresolved(report.problems);
  const fits = schemaFitting(sides.base.document, sides.revision.document);
  const found = withoutEchoes(report.changes).map((change) =>
    toFinding(change, judge(change, { today, fits }, wanted), sides),
  );
  return resultOf(fold(found));
}

function engineRules(today: string): EngineRules {
  return Object.fromEntries(
    rules.map(({ id, level, visitor }) => [id, { impact: level, rule: () => visitor({ today }) }]),
  );
}

/** What a `$ref` that leads nowhere stands for cannot be looked at. */
function refuseUnresolved(problems: readonly EngineProblem[]): void {
  const [problem] = problems;
  if (problem === undefined) return;
  const [place] = problem.location;
  const side = place?.source.absoluteRef ?? 'document';
  throw new DocumentError(
    `The ${side} cannot be compared: ${problem.message} (at ${place?.pointer ?? '#/'}).`,
  );
}

function resultOf(findings: readonly Difference[]): DiffResult {
  const found = new Set<Level>(findings.filter(isOfTheApi).map(({ level }) => level));
  const level = levels.findLast((each) => found.has(each)) ?? 'none';
  return { breaking: level === 'major', level, findings };
}

/** The number of the version follows the change; it is none itself. */
function isOfTheApi({ id, area }: Difference): boolean {
  return !(id === 'version-changed' && area === 'info');
}
