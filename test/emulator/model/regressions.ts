import type { Step } from './command.ts';

/** What a random run has found once, cut down to the steps that matter. */
export const regressions: readonly { readonly name: string; readonly steps: readonly Step[] }[] =
  [];
