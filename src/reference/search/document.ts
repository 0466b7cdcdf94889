export type SearchKind = 'operation' | 'event' | 'page' | 'schema' | 'group' | 'fault' | 'change';

/** What can be found, and what it is found by. */
export interface SearchDocument {
  readonly kind: SearchKind;
  /** operationId, name of an event, group or schema, code of a fault, id of a revision. */
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** Of its page, with the anchor where it is a part of one. */
  readonly path: string;
  /** "" for all but operations and events. */
  readonly method: string;
  readonly template: string;
  readonly group: string;
  /** Of one that exists for the default service and for a named one. */
  readonly scope: 'default' | 'service' | '';
  /** Names of what is sent: parameters and fields; of a schema, its fields. */
  readonly asked: readonly string[];
  /** Names of what is answered. */
  readonly answered: readonly string[];
  /** What is said of it, in Markdown, no text twice; only their words count, not their order. */
  readonly texts: readonly string[];
}
