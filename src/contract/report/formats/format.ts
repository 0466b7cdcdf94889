import type { Report } from '../step.ts';

export interface Style {
  /** ANSI colours, for a person at a terminal. */
  readonly isColored: boolean;
  /** All findings, with rows to approve them by. */
  readonly isVerbose: boolean;
}

export interface Format {
  /** For the help: what it is good for. */
  readonly what: string;
  /** A whole text that ends with a newline. */
  readonly write: (report: Report, style: Style) => string;
}
