import type { Reported } from '../report/reported.ts';

export type Level = 'major' | 'minor' | 'patch';

/** One cause by which two documents differ, however many places show it. */
export interface Difference extends Reported {
  readonly kind:
    | 'existence'
    | 'requiredness'
    | 'mutability'
    | 'type'
    | 'constraints'
    | 'values'
    | 'structure'
    | 'lifecycle'
    | 'documentation';
  readonly action:
    'add' | 'remove' | 'change' | 'generalize' | 'specialize' | 'increase' | 'decrease' | 'set';
  readonly direction: 'request' | 'response' | 'both' | 'none';
  readonly area:
    | 'paths'
    | 'parameters'
    | 'headers'
    | 'requestBody'
    | 'responses'
    | 'schema'
    | 'security'
    | 'servers'
    | 'webhooks'
    | 'tags'
    | 'components'
    | 'info';
  /** What the version has to move by: major breaks a caller on the wire. */
  readonly level: Level;
  /** Into the revision, or into the base for what was removed. */
  readonly pointer: string;
  readonly side: 'base' | 'revision';
}

export interface DiffResult {
  /** At least one finding is major and not approved. */
  readonly breaking: boolean;
  /** The highest of the findings that are not approved; "none" if there is no difference. */
  readonly level: Level | 'none';
  readonly findings: readonly Difference[];
}

export interface DiffOptions {
  /** YYYY-MM-DD; a sunset (`x-sunset`) before it is over. Today unless given. */
  readonly today?: string;
  /** Levels by id, for who sees a change otherwise; "off" leaves a rule out. */
  readonly levels?: Readonly<Record<string, Level | 'off'>>;
}
