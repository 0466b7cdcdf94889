/** `-` says as much of the sound server: it cannot tell the two apart. */
export type Mark = 'yes' | 'no' | '-';

/** What one tool makes of each fault, in their order. */
export interface Column {
  readonly name: string;
  readonly marks: readonly Mark[];
  /** How much it has to say of the sound server. */
  readonly onSound: number;
}
