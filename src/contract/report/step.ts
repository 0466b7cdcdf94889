import type { Reported } from './reported.ts';

/** In the order of the run, cheapest first. */
export type StepName = 'spec' | 'fresh' | 'examples' | 'diff' | 'types' | 'drift' | 'run';

/**
 * `holds` and `broken` are verdicts; `unknown` says that it could not look (a target that is down,
 * a document that does not load), which is never taken for `holds`; `skipped` was not asked for.
 */
export type StepOutcome = 'holds' | 'broken' | 'unknown' | 'skipped';

/** The answer to one of the questions of a contract check. */
export interface Step {
  readonly name: StepName;
  /** "Would this change break a caller on the wire?" */
  readonly question: string;
  readonly outcome: StepOutcome;
  /** One line of figures or, if unknown or skipped, the reason and what to do. */
  readonly summary: string;
  readonly findings: readonly Reported[];
  /** More lines for people, such as coverage; each a name and a value. */
  readonly figures: readonly (readonly [name: string, value: string])[];
  readonly milliseconds: number;
}

/** 0: all that was asked holds; 1: something is broken; 2: something could not be looked at. */
export type ExitCode = 0 | 1 | 2;

export interface Report {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly exitCode: ExitCode;
}
