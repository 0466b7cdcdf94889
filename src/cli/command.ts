import type { Command } from 'commander';
import type { Pipeline } from './contract/pipeline.ts';
import type { Terminal } from './terminal.ts';

/** Adds a command to the program; its code is loaded when it is run. */
export type AddCommand = (program: Command, context: Context) => void;

export interface Context {
  readonly terminal: Terminal;
  /** Resolves when the command is told to end. */
  readonly stopped: () => Promise<void>;
  /** 0 unless given: done. 1 is for faults that were looked for and found, 2 if it could not look. */
  readonly end: (code: 0 | 1 | 2) => void;
  /** Compiles the spec of this project, where its sources are at hand. */
  readonly pipeline?: Pipeline | undefined;
  /** The arguments by which Node runs another command line of this program in a process of its own. */
  readonly self?: ((args: readonly string[]) => readonly string[]) | undefined;
}
