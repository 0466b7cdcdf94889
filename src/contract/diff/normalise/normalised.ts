import type { OpenApiDocument } from '../../../description/description.ts';

/** A document made easier to compare, and the way back from its pointers. */
export interface Normalised {
  readonly document: OpenApiDocument;
  /** A pointer ("#/a/b") into the given document for one into the normalised. */
  readonly original: (pointer: string) => string;
}
