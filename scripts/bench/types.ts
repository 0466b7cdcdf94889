/** What every measurement starts from. */
export interface Setting {
  /** Root of the document, and the config its lint uses. */
  readonly spec: string;
  readonly config: string;
  /** An empty folder, inside the repository so that rule plugins find their packages. */
  readonly folder: string;
  readonly rounds: number;
  /** Where a measure that can be drawn draws it. */
  readonly svg: string | undefined;
}

/** One line of the table. */
export interface Measurement {
  readonly name: string;
  readonly ours: string;
  readonly against: string;
  readonly result: string;
  readonly goal: string;
  readonly met: boolean;
}

export type Measure = (setting: Setting) => Promise<readonly Measurement[]>;
