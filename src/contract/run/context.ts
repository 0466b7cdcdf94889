import type * as FastCheck from 'fast-check';
import type { Description, Operation, Schema } from '../../description/description.ts';
import type { Validate } from '../validate.ts';
import type { Arbitrary } from './arbitrary.ts';
import type { BaseDrafts } from './base-draft.ts';
import type { Draft } from './draft.ts';
import type { Recorder } from './findings.ts';
import type { Made } from './made.ts';
import type { Refused, RunOptions } from './options.ts';
import type { Plan } from './plan.ts';
import type { Sender, Sent } from './sender.ts';
import type { World } from './world-shape.ts';

/** All that the cases of an operation need. */
export interface Context {
  readonly fc: typeof FastCheck;
  readonly description: Description;
  readonly plan: Plan;
  readonly drafts: BaseDrafts;
  readonly world: World;
  readonly made: Made;
  readonly recorder: Recorder;
  readonly sender: Sender;
  readonly arbitraryOf: (schema: Schema | undefined) => Arbitrary;
  /** Holds what is asked against a schema. */
  readonly validate: Validate;
  readonly options: RunOptions;
  readonly seed: number;
  /** Whether a case is to be tried; counts those that are. */
  readonly begin: (operation: Operation, name: string) => boolean;
  /** The fields of settings that may be changed, since they can be put back; `undefined` for all. */
  readonly settings?: ReadonlySet<string> | undefined;
  readonly refused: Refused[];
  readonly clamped: Refused[];
  readonly left: string[];
}

/** Sends a case, and takes note of what it made or took away. */
export async function ask(context: Context, draft: Draft): Promise<Sent> {
  const sent = await context.sender.send(draft);
  context.world.note(sent);
  return sent;
}
