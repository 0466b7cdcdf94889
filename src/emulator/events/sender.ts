import type { DomainEvent } from './domain-event.ts';

/** Form fields that the answer of a pre-event's webhook changes, in the spec's names. */
export type FieldChanges = Readonly<
  Partial<Record<'FriendlyName' | 'Body' | 'Author' | 'Attributes', string>>
>;

/** Knows who listens, and tells them. */
export interface Sender {
  /**
   * Asks the webhook of a pre-event and gives what it changes; `undefined` at once when nobody
   * listens. Rejects with 403/50056 when the webhook refuses.
   */
  readonly ask: (event: DomainEvent) => Promise<FieldChanges> | undefined;
  /** Sends an event to all who listen, after this turn; never throws. */
  readonly tell: (event: DomainEvent) => void;
  /** When everything told so far has arrived, or was given up. */
  readonly settled: () => Promise<void>;
  /** Ends what is on its way and forgets what waits. */
  readonly drop: () => void;
}
