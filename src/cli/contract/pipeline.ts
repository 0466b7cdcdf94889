/** What compiles the files of a spec into others, where it is at hand. */
export type Pipeline = (spec: string) => Promise<PipelineAnswer>;

export interface PipelineAnswer {
  /** `stale`: what is on disk is not what the spec says; `refused`: it could not look. */
  readonly outcome: 'fresh' | 'stale' | 'faulty' | 'refused';
  /** The difference, or why it refused. */
  readonly text: string;
  readonly problems: readonly PipelineProblem[];
}

export interface PipelineProblem {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}
