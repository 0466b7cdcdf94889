import { allFindings, subjectOf, usedByText, type StepFinding } from '../findings.ts';
import type { Reported } from '../reported.ts';
import type { Report } from '../step.ts';
import type { Format } from './format.ts';

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarif: Format = {
  what: 'SARIF 2.1.0, for code scanning',
  write: (report) => {
    const found = allFindings(report);
    const rules = rulesOf(found);
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'conversations contract', rules } },
          invocations: [invocationOf(report)],
          columnKind: 'utf16CodeUnits',
          results: found.map(({ finding }) => resultOf(finding, indexes.get(finding.id) ?? 0)),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly properties: { readonly tags: readonly string[] };
}

function rulesOf(found: readonly StepFinding[]): readonly Rule[] {
  const rules = new Map<string, Rule>();
  for (const { step, finding } of found) {
    const { id, claim } = finding;
    if (rules.has(id)) continue;
    const text = claim ?? `${id.replaceAll(/[-/]/g, ' ')}.`;
    rules.set(id, {
      id,
      shortDescription: { text },
      help: {
        text: `${text} If this is meant, a row with the fingerprint of the finding in the approvals file lets a change pass.`,
      },
      properties: { tags: ['contract', step] },
    });
  }
  return [...rules.values()];
}

function invocationOf({ steps }: Report): object {
  const unknown = steps.filter(({ outcome }) => outcome === 'unknown');
  return {
    executionSuccessful: unknown.length === 0,
    toolExecutionNotifications: unknown.map(({ name, summary }) => ({
      level: 'error',
      message: { text: `${name}: ${summary}` },
    })),
  };
}

function resultOf(finding: Reported, ruleIndex: number): object {
  const { id, severity, text, fingerprint, labels, usedBy, operation, approved } = finding;
  const used = usedByText(finding);
  return {
    ruleId: id,
    ruleIndex,
    level: severity,
    message: { text: used === '' ? text : `${text} (${used})` },
    locations: [locationOf(finding)],
    partialFingerprints: { 'contractFingerprint/v1': fingerprint },
    ...(approved && { suppressions: [{ kind: 'external', justification: approved.reason }] }),
    properties: { tags: labels, operation, usedBy },
  };
}

function locationOf(finding: Reported): object {
  const { file, line, column, pointer } = finding;
  const logicalLocations = [{ name: subjectOf(finding), fullyQualifiedName: pointer }];
  if (file === undefined) return { logicalLocations };
  const region = line === undefined ? undefined : { startLine: line, startColumn: column };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, region },
    logicalLocations,
  };
}

/** Relative, with slashes, as code scanning wants it. */
function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
