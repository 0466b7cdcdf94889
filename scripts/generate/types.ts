/** How the pipeline is called and what it answers. `pipeline.ts` implements it, doors print it. */

/** What Redocly can print its problems as, e.g. for the annotations of a CI service. */
export type ProblemFormat =
  'codeframe' | 'stylish' | 'json' | 'checkstyle' | 'github-actions' | 'markdown' | 'summary';

export interface GenerateOptions {
  /** The root file of an OpenAPI 3.0 or 3.1 document. */
  readonly spec: string;
  /** The folder that receives the artefacts; made when it is missing. */
  readonly out: string;
  /** A redocly.yaml. Without it: the nearest one upward from the spec, else a lenient built-in one. */
  readonly config?: string | undefined;
  /** Compare with what is on disk and write nothing. */
  readonly check?: boolean | undefined;
  /** How problems are formatted in `text`; "codeframe" by default. */
  readonly format?: ProblemFormat | undefined;
  /** Colours in `text`. */
  readonly color?: boolean | undefined;
}

export type Stage = 'load' | 'bundle' | 'types' | 'operations' | 'lint' | 'write';

/** One line of progress; stages may overlap, so times do not add up to the total. */
export interface StageReport {
  readonly stage: Stage;
  readonly milliseconds: number;
  /** What came out of it, e.g. "103 operations, 62 schemas". */
  readonly detail: string;
}

export interface Artefact {
  readonly name: string;
  readonly bytes: number;
}

export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
  /** Relative to the working directory, with a line and column when known. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** One field, `outcome`, tells the five answers apart. */
export type GenerateResult =
  | {
      readonly outcome: 'written';
      readonly artefacts: readonly Artefact[];
      readonly warnings: number;
      /** The warnings, ready to print; empty when there is no redocly.yaml that asks for them. */
      readonly text: string;
      readonly milliseconds: number;
    }
  | {
      readonly outcome: 'unchanged';
      readonly artefacts: readonly Artefact[];
      readonly warnings: number;
      readonly milliseconds: number;
    }
  /** Only with `check`: what is on disk is not what the spec says. */
  | { readonly outcome: 'stale'; readonly diff: string; readonly milliseconds: number }
  /** The spec is at fault; nothing was written. `text` is ready to print. */
  | {
      readonly outcome: 'faulty';
      readonly problems: readonly Problem[];
      readonly text: string;
      readonly milliseconds: number;
    }
  /** The call is at fault (no such file, folder not writable …); nothing was written. */
  | { readonly outcome: 'refused'; readonly message: string; readonly milliseconds: number };

export type ReportStage = (report: StageReport) => void;

export interface Watcher {
  /** Resolves once the folders are being watched, so that no later save is missed. */
  readonly ready: Promise<void>;
  /** Stops watching and the warm worker; a run under way is let finish first. */
  close(): Promise<void>;
}

export type Generate = (options: GenerateOptions, report?: ReportStage) => Promise<GenerateResult>;

/** Runs once at once, then after every save; `onResult` hears each run's answer. */
export type Watch = (
  options: GenerateOptions,
  onResult: (result: GenerateResult) => void,
  report?: ReportStage,
) => Watcher;
