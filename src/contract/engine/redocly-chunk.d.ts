// The parts of Redocly's command line that are no package of their own: `@redocly/openapi-core` ends
// before the diff engine. The names are the bundler's, and change with every version: @redocly/cli is
// pinned exactly, and a test holds what this finds against what the command prints.

declare module '@redocly/cli/lib/chunks/KSRBMNUH.js' {
  export class Source {
    readonly absoluteRef: string;
    readonly body: string;
    constructor(absoluteRef: string, body: string);
  }

  export interface ParsedDocument {
    readonly source: Source;
    readonly parsed: unknown;
  }

  export interface Location {
    readonly source: Source;
    /** "#/paths/…", a JSON pointer in its URI form. */
    readonly pointer: string;
    readonly absolutePointer: string;
    readonly child: (parts: readonly (string | number)[]) => Location;
  }

  /** A node of one document; `resolved` is where its `$ref` leads. */
  export interface TreeNode {
    readonly type: { readonly name: string };
    readonly key: string | number;
    readonly location: Location;
    readonly value: unknown;
    readonly parent: TreeNode | null;
    readonly children: readonly TreeNode[];
    readonly resolved?: TreeNode;
  }

  /** A node of the one document beside its like of the other. */
  export interface PairedNode {
    readonly base?: TreeNode;
    readonly revision?: TreeNode;
    readonly parent: PairedNode | null;
    /** Other places that lead to the same pair by a `$ref`. */
    readonly referencedBy: readonly PairedNode[];
  }

  export interface Side {
    readonly location: Location;
    readonly value: unknown;
  }

  export type Impact = 'major' | 'minor' | 'patch';

  export interface Verdict {
    readonly ruleId: string;
    readonly impact: Impact;
    readonly message: string;
    readonly location: Location;
  }

  interface ChangeParts {
    /** A pointer from the root along the way that was walked first, `$ref`s left out. */
    readonly path: string;
    readonly node: PairedNode;
    readonly base?: Side;
    readonly revision?: Side;
  }

  export type RawChange =
    | (ChangeParts & { readonly kind: 'added'; readonly revision: Side })
    | (ChangeParts & { readonly kind: 'removed'; readonly base: Side })
    | (ChangeParts & {
        readonly kind: 'modified';
        readonly property: string;
        readonly base: Side;
        readonly revision: Side;
      });

  export type JudgedChange = RawChange & {
    readonly impact: Impact;
    readonly verdicts: readonly Verdict[];
  };

  export type Direction = 'request' | 'response';

  export interface RuleContext {
    readonly report: (verdict: { readonly message: string; readonly location?: Location }) => void;
    readonly location: Location;
    readonly getDirections: () => readonly Direction[];
    readonly specVersion: string;
  }

  /** Type names of Redocly ("Schema", "Operation" …), nested for "within"; `any` for every node. */
  export interface RuleVisitor {
    readonly [typeName: string]: ((change: RawChange, context: RuleContext) => void) | RuleVisitor;
  }

  export interface EnginePlugin {
    readonly id: string;
    readonly diff: { readonly oas3: Readonly<Record<string, () => RuleVisitor>> };
  }

  export interface Config {
    readonly resolve: object;
  }

  export interface EngineProblem {
    readonly message: string;
    readonly ruleId: string;
    readonly severity: 'error' | 'warn';
    readonly location: readonly { readonly source: Source; readonly pointer?: string }[];
  }

  export interface EngineReport {
    readonly specVersions: { readonly base: string; readonly revision: string };
    readonly infoVersions: { readonly base?: string; readonly revision?: string };
    readonly summary: Readonly<Record<Impact, number>>;
    readonly bump?: Impact;
    readonly changes: readonly JudgedChange[];
    readonly problems: readonly EngineProblem[];
  }

  export interface Position {
    /** Both from 1. */
    readonly line: number;
    readonly col: number;
  }

  class BaseResolver {
    constructor(options?: object);
    resolveDocument(
      base: string | null,
      ref: string,
      isRoot?: boolean,
    ): Promise<ParsedDocument | Error>;
  }
  function createConfig(
    config: object,
    options?: { readonly plugins?: readonly EnginePlugin[] },
  ): Promise<Config>;
  function compare(options: {
    readonly base: ParsedDocument;
    readonly revision: ParsedDocument;
    readonly config: Config;
    readonly externalRefResolver?: BaseResolver;
  }): Promise<EngineReport>;
  function bundle(options: {
    readonly ref: string;
    readonly config: Config;
    readonly externalRefResolver?: BaseResolver;
  }): Promise<{
    readonly bundle: ParsedDocument;
    readonly problems: readonly EngineProblem[];
  }>;
  function lint(options: {
    readonly ref: string;
    readonly config: Config;
  }): Promise<readonly EngineProblem[]>;
  function getLineColLocation(place: {
    readonly source: Source;
    readonly pointer: string;
    readonly reportOnKey?: boolean;
  }): { readonly start: Position; readonly end?: Position };

  export {
    compare as Ja,
    bundle as xa,
    createConfig as za,
    lint as Ea,
    getLineColLocation as Aa,
    BaseResolver as X,
    Source as V,
  };
}
