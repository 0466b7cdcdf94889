import type { Content } from '../description/description.ts';

/** Type and subtype, without parameters; neither minds case (RFC 9110, 8.3.1). */
export function essence(contentType: string): string {
  const end = contentType.indexOf(';');
  return (end === -1 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
}

export function isJson(mediaType: string): boolean {
  return /^application\/(?:[^;]+\+)?json$/.test(mediaType);
}

/** What the document says of this media type; the most exact wins (OpenAPI 3.1, Response Object). */
export function contentFor(contentType: string, contents: readonly Content[]): Content | undefined {
  if (contents.length === 0) return undefined;
  const type = essence(contentType);
  return (
    contentOf(type, contents) ??
    contentOf(`${type.split('/')[0]}/*`, contents) ??
    contentOf('*/*', contents)
  );
}

function contentOf(type: string, contents: readonly Content[]): Content | undefined {
  return contents.find(({ mediaType }) => essence(mediaType) === type);
}
