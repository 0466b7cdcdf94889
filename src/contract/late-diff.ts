import type { OpenApiDocument } from '../description/description.ts';
import type { DiffOptions, DiffResult } from './diff/difference.ts';

/**
 * What changed between two bundled OpenAPI 3 documents, judged by what it means to a caller. What
 * compares them is loaded at the first call, and needs Node.
 */
export async function diffDocuments(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  options: DiffOptions = {},
): Promise<DiffResult> {
  const engine = await import('./diff/diff-documents.ts');
  return engine.diffDocuments(base, revision, options);
}
