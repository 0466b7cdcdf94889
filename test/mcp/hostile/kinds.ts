import * as fc from 'fast-check';
import type { Named } from './attack.ts';
import { messageKinds } from './message-kinds.ts';
import { readingKinds } from './reading-kinds.ts';
import { requestKinds } from './request-kinds.ts';
import { toolKinds } from './tool-kinds.ts';

/** Those that take tens of milliseconds: they search through all there is, or are large. */
const costly =
  /deep|no call takes|large|nothing has|not exist$|for an operation|for anything|of anything/;

const kinds = Object.entries({ ...toolKinds, ...readingKinds, ...messageKinds, ...requestKinds });

export const kindNames: readonly string[] = kinds.map(([kind]) => kind).toSorted();

/** Of any kind, those that are right among them. */
export const attacks: fc.Arbitrary<Named> = fc.oneof(
  ...kinds.map(([kind, each]) => ({
    weight: costly.test(kind) ? 1 : 4,
    arbitrary: each.map((attack) => ({ kind, attack })),
  })),
);
