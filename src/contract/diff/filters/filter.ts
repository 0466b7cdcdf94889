import type { JudgedChange, PairedNode, Verdict } from '../../engine/redocly.ts';
import type { Level } from '../difference.ts';

export interface FilterContext {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Whether every value that could go over the wire before, or is now read, fits by proof. */
  readonly fits: (pair: PairedNode) => boolean;
}

/** Why a verdict of a rule is none, or a lesser one. */
export interface DiffFilter {
  /** A word for people, and for the label "filtered:…". */
  readonly name: string;
  /** The sentence by which the verdict is let go. */
  readonly reason: string;
  /** Of the rules whose verdicts it looks at. */
  readonly ids: ReadonlySet<string>;
  readonly level: Level;
  readonly labels?: readonly string[];
  readonly lets: (change: JudgedChange, verdict: Verdict, context: FilterContext) => boolean;
}
