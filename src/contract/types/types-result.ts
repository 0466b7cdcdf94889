import type { OpenApiDocument } from '../../description/document.ts';
import type { Reported, ReportedSeverity } from '../report/reported.ts';

export interface TypesResult {
  /** At least one finding is an error: code that compiled against the base no longer does. */
  readonly clientBreaking: boolean;
  readonly findings: readonly Reported[];
}

/** The types of a document could not be made or read, so nothing is known. */
export interface TypesFailure {
  /** One sentence. */
  readonly failure: string;
}

export interface TypesOptions {
  /** The TypeScript types of a bundled document, as openapi-typescript writes them. */
  readonly typesOf: (document: OpenApiDocument) => string | Promise<string>;
  /** By id, for who sees a change otherwise; "off" leaves a kind of finding out. */
  readonly severities?: Readonly<Record<string, ReportedSeverity | 'off'>>;
}

export interface DocumentPair {
  readonly base: OpenApiDocument;
  readonly revision: OpenApiDocument;
}
