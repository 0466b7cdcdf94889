import type { Operation } from '../../description/description.ts';
import type { BaseDrafts } from './base-draft.ts';
import type { Draft, Values } from './draft.ts';
import type { Made } from './made.ts';
import type { Plan } from './plan.ts';
import type { Sent } from './sender.ts';
import type { Thing } from './thing.ts';

/** What is there for operations to work on. */
export interface World {
  /** The path parameters of an operation, each of something that is there; else `undefined`. */
  readonly place: (operation: Operation) => Promise<Placed | undefined>;
  /** The same with a new thing at the end of the path, where one can be made. */
  readonly placeNew: (operation: Operation) => Promise<Placed | undefined>;
  /** Others, one after the other: a thing of each example that makes one, then in a new parent. */
  readonly placesNew: (operation: Operation) => AsyncGenerator<Placed>;
  /** Takes note of what an answer says was made. */
  readonly note: (sent: Sent) => Thing | undefined;
  /** The thing that an answer says was made. */
  readonly thingOf: (sent: Sent) => Thing | undefined;
  /** Whether an operation adds to a collection. */
  readonly makes: (operation: Operation) => boolean;
  /** What is gone, or may be, is not used again. */
  readonly forget: (thing: Thing | undefined) => void;
  readonly things: () => readonly Thing[];
}

export interface Placed {
  readonly path: Values;
  /** What the last parameter stands for. */
  readonly thing: Thing | undefined;
  /** Whether all that the path names is of this run, so that it may be changed. */
  readonly isOurs: boolean;
}

export interface WorldOptions {
  readonly plan: Plan;
  readonly operations: readonly Operation[];
  readonly drafts: BaseDrafts;
  readonly made: Made;
  readonly readOnly: boolean;
  readonly ownsTarget: boolean;
  /** Sends a draft of the run's own, and tells what is wrong with the answer. */
  readonly send: (draft: Draft) => Promise<Sent>;
}
