import { createHash } from 'node:crypto';
import type { OpenApiDocument } from '../../../description/description.ts';

/** A document as it was at one time. */
export interface Version {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Seven digits that tell it from others of that day. */
  readonly mark: string;
  /** What its makers said of it; "" if they said nothing. */
  readonly title: string;
  readonly document: OpenApiDocument;
}

/** A mark for what has no commit. */
export function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 7);
}

export function versionOf({ info }: OpenApiDocument): string {
  return info?.version ?? '';
}

/** Says how a file was made, which is no part of the API. */
export function withoutOrigin(document: OpenApiDocument): OpenApiDocument {
  const { 'x-generated-by': _, ...rest } = document;
  return rest;
}
