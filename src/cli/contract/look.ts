import type { Approvals } from '../../contract/approvals/apply-approvals.ts';
import type { Change, StepOutcome } from '../../contract/report/step.ts';
import type { Reported } from '../../contract/report/reported.ts';
import type { Credentials } from '../../contract/run/options.ts';
import type { Context } from '../command.ts';
import type { Base } from './base/base.ts';
import type { LoadedSpec } from './load-spec.ts';
import type { StepOptions } from './options.ts';
import type { PipelineAnswer } from './pipeline.ts';

/** What the steps look at, and by which rules; what is dear is made when it is first asked for. */
export interface Look {
  readonly spec: LoadedSpec;
  readonly base: () => Promise<Base>;
  readonly published: () => Promise<LoadedSpec>;
  readonly options: StepOptions;
  readonly approvals: Approvals;
  /** What is known of the server at --target, from the environment. */
  readonly credentials: Credentials | undefined;
  /** `undefined` where there is no pipeline for this spec. */
  readonly compiled: (() => Promise<PipelineAnswer>) | undefined;
  /** Aborted when the command is told to end. */
  readonly signal: AbortSignal;
  /** How this command calls itself, where that is worth it. */
  readonly self: Context['self'];
}

export interface Answer {
  readonly outcome: StepOutcome;
  readonly summary: string;
  readonly findings?: readonly Reported[];
  readonly figures?: readonly (readonly [name: string, value: string])[];
  /** Of the step that compares. */
  readonly change?: Change;
}

export interface StepDefinition {
  readonly question: string;
  readonly look: (look: Look) => Promise<Answer>;
}
