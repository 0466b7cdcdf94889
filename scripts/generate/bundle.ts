import type { OpenApiDocument } from '../../src/description/description.ts';

/** What the artefacts are made of. */
export interface Bundle {
  readonly json: string;
  readonly document: OpenApiDocument;
  readonly types: Promise<Types>;
}

export interface Types {
  readonly text: string;
  /** The names `components['schemas']` and `operations` can be indexed with. */
  readonly schemas: readonly string[];
  readonly operations: readonly string[];
}

/** The text of each file by its name. */
export type Artefacts = ReadonlyMap<string, string>;
