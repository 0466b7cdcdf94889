import type { Level } from '../diff/difference.ts';
import type { Reported } from './reported.ts';

/** In the order of the report, cheapest first. */
export const stepNames = ['spec', 'fresh', 'examples', 'diff', 'types', 'drift', 'run'] as const;

export type StepName = (typeof stepNames)[number] | 'har';

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

/** By how much two documents differ, and what that asks of the version. */
export interface Change {
  readonly level: Level | 'none';
  /** `info.version` of the base. */
  readonly baseVersion: string;
  /** `undefined` if the version of the base is none of semver's. */
  readonly nextVersion: string | undefined;
}

export interface Report {
  readonly title: string;
  readonly steps: readonly Step[];
  /** `unknown` goes before `broken`: what could not be looked at may be worse. */
  readonly verdict: Exclude<StepOutcome, 'skipped'>;
  readonly exitCode: ExitCode;
  /** Only where two documents were compared. */
  readonly change: Change | undefined;
}
