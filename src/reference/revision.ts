/** What one version of the document changed. */
export interface Revision {
  /** For its address: "2026-11-24-3f2a9c1". */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly version: string;
  /** Plain text. */
  readonly title: string;
  /** Breaking ones first; the repeats of one cause are one change. */
  readonly changes: readonly Change[];
}

export interface Change {
  readonly level: 'major' | 'minor' | 'patch';
  readonly kind: 'added' | 'changed' | 'removed';
  /** One sentence. */
  readonly text: string;
  /** In how many places of the document one cause shows. */
  readonly places: number;
  /** operationIds, also of operations that are gone. */
  readonly operations: readonly string[];
}
