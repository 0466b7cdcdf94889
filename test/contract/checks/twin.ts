import type { Exchange } from '../../../src/contract/contract.ts';

/** Check, what it finds, a sound exchange, its broken twin, and where that breaks. */
export type Twin = readonly [
  check: string,
  what: string,
  sound: Exchange,
  broken: Exchange,
  pointer: string,
];
