import type { makers } from './processes/request-calls.ts';

export type Name = keyof typeof makers;

export type Level = 'by path' | 'by name';

/** At least so many times the rate of each of them. */
export interface Goal {
  readonly over: 'fetch' | 'transport';
  /** Calls at once. */
  readonly width: number;
  readonly ratios: readonly (readonly [Name, number])[];
}

export const goals: readonly Goal[] = [
  { over: 'fetch', width: 1, ratios: [['bare fetch', 0.95]] },
  { over: 'fetch', width: 50, ratios: [['bare fetch', 0.95]] },
  { over: 'transport', width: 1, ratios: [['bare fetch', 1.6]] },
  {
    over: 'transport',
    width: 50,
    ratios: [
      ['bare fetch', 4],
      ['twilio-node', 4],
      ['undici.request', 0.65],
    ],
  },
];
