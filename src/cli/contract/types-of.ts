import type { OpenApiDocument } from '../../description/document.ts';

/** The TypeScript types of a document, as the pipeline writes them. Heavy, and loaded when called. */
export async function typesOf(document: OpenApiDocument): Promise<string> {
  const { documentTypes } = await import('../../types/document-types.js');
  return documentTypes(document).text;
}
