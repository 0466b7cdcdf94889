import type { Fault } from './fault.ts';
import { bodyFaults } from './faults/bodies.ts';
import { envelopeFaults } from './faults/envelopes.ts';
import { inputFaults } from './faults/inputs.ts';
import { stateFaults } from './faults/states.ts';

export type { Fault } from './fault.ts';

/** Around an emulator that is sound by `seededDocument`, each of them breaks the contract. */
export const faults: readonly Fault[] = [
  ...bodyFaults,
  ...envelopeFaults,
  ...inputFaults,
  ...stateFaults,
];
