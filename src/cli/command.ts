import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Adds a command to the program; its code is loaded when it is run. */
export type AddCommand = (program: Command, context: Context) => void;

export interface Context {
  readonly terminal: Terminal;
  /** Resolves when the command is told to end. */
  readonly stopped: () => Promise<void>;
  /** 0 unless given: done. 1 is for faults that were looked for and found. */
  readonly end: (code: 0 | 1) => void;
}
