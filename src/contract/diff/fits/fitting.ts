import type { Schema } from '../../../description/description.ts';

/** A step of the comparison of two schemas, for the parts of it. */
export interface Fitting {
  /** `chosen`: the narrow one is a branch of a `oneOf`, and as such taken not to be two at once. */
  readonly fits: (narrow: Schema, wide: Schema, chosen?: boolean) => boolean;
}
