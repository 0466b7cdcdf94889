/** The only file that knows Redocly's engine, which is loaded when this file is. */
import {
  Ja as compare,
  xa as bundle,
  za as createConfig,
  Ea as lint,
  Aa as getLineColLocation,
  X as BaseResolver,
  V as Source,
  type EngineProblem,
  type EngineReport,
  type Impact,
  type Position,
  type RuleVisitor,
} from '@redocly/cli/lib/chunks/KSRBMNUH.js';

export type {
  Direction,
  EngineProblem,
  EngineReport,
  Impact,
  JudgedChange,
  PairedNode,
  RawChange,
  RuleVisitor,
  TreeNode,
  Verdict,
} from '@redocly/cli/lib/chunks/KSRBMNUH.js';

/** A diff rule, and what it means for a caller unless the call says otherwise. */
export interface EngineRule {
  readonly impact: Impact;
  readonly rule: () => RuleVisitor;
}

/** Rules by id. Redocly's own have no slash in theirs; ours begin with "contract/". */
export type EngineRules = Readonly<Record<string, EngineRule>>;

/** Compares two bundled documents by Redocly's recommended rules and these. */
export async function compareDocuments(
  base: object,
  revision: object,
  rules: EngineRules,
  impacts: Readonly<Record<string, Impact | 'off'>> = {},
): Promise<EngineReport> {
  const own = Object.entries(rules);
  const settings = {
    // Without it no rule runs at all, and every change is well.
    extends: ['diff-recommended'],
    diff: { ...Object.fromEntries(own.map(([id, { impact }]) => [id, impact])), ...impacts },
    telemetry: 'off',
  };
  const oas3 = Object.fromEntries(own.map(([id, { rule }]) => [id, rule]));
  const config = await createConfig(settings, { plugins: [{ id: 'contract', diff: { oas3 } }] });
  return compare({ base: named('base', base), revision: named('revision', revision), config });
}

function named(name: string, parsed: object): { source: Source; parsed: object } {
  return { source: new Source(name, ''), parsed };
}

export interface LoadedDocument {
  readonly document: unknown;
  readonly problems: readonly EngineProblem[];
}

/** Reads a YAML or JSON file with all that its `$ref`s lead to, as one document. */
export async function bundleFile(file: string): Promise<LoadedDocument> {
  const config = await createConfig({ telemetry: 'off' });
  const externalRefResolver = new BaseResolver();
  const { bundle: bundled, problems } = await bundle({ ref: file, config, externalRefResolver });
  return { document: bundled.parsed, problems };
}

/** What the OpenAPI specification has against a YAML or JSON file and all that its `$ref`s lead to. */
export async function lintFile(file: string): Promise<readonly EngineProblem[]> {
  const config = await createConfig({ extends: ['spec'], telemetry: 'off' });
  return lint({ ref: file, config });
}

/** Where in a text of YAML or JSON a pointer ("#/a/b") leads; the key of it, not the value. */
export function positionIn(file: string, text: string): (pointer: string) => Position {
  const source = new Source(file, text);
  return (pointer) => getLineColLocation({ source, pointer, reportOnKey: true }).start;
}
