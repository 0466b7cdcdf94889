import type { FormatName } from '../../contract/report/formats/format-name.ts';
import type { Level } from '../../contract/diff/difference.ts';
import type { StepName } from '../../contract/report/step.ts';

/** Of every subcommand. */
export interface CommonOptions {
  readonly spec?: string;
  readonly format: FormatName;
  readonly output: readonly Output[];
  readonly verbose?: true;
}

/** `--output FORMAT=FILE` */
export interface Output {
  readonly format: FormatName;
  readonly file: string;
}

export interface DiffOptions extends CommonOptions {
  readonly base?: string;
  readonly approvals?: string;
  /** The lowest level that breaks the contract. */
  readonly failOn: Exclude<Level, 'patch'> | 'none';
  readonly level: readonly (readonly [id: string, level: Level | 'off'])[];
  readonly checkVersion?: true;
  readonly allowClientBreaking?: true;
}

export interface DiffCommandOptions extends DiffOptions {
  readonly types?: true;
}

export interface DriftOptions extends CommonOptions {
  readonly differences?: string;
}

export type FloorKind = 'operations' | 'parameters' | 'properties' | 'statuses';

export type FloorPart = readonly [kind: FloorKind, percent: number];

export interface RunOptions extends CommonOptions {
  /** The address of a server; the emulator in this process unless given. */
  readonly target?: string;
  readonly seed?: number;
  readonly values?: number;
  readonly cases?: number;
  readonly readOnly?: true;
  /** Requests per second. */
  readonly rate?: number;
  readonly operation: readonly string[];
  readonly replay?: string;
  readonly failures?: string;
  /** Percent of each kind. */
  readonly floor: readonly FloorPart[];
}

export interface CheckOptions extends DiffOptions, DriftOptions, RunOptions {
  readonly only: readonly StepName[];
  readonly skip: readonly StepName[];
  readonly published?: string;
  /** A command that exits with 0 if what is generated is fresh. */
  readonly fresh?: string;
}

/** What any step may be given; each subcommand leaves out what is of other steps. */
export interface StepOptions
  extends CommonOptions, Partial<Omit<CheckOptions, keyof CommonOptions>> {
  /** A recording. */
  readonly har?: string;
}
