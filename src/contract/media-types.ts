import type { Content } from '../description/description.ts';

/** Type and subtype, without parameters; neither minds case (RFC 9110, 8.3.1). */
export function essence(contentType: string): string {
  return contentType.replace(/;.*/s, '').trim().toLowerCase();
}

export function isJson(mediaType: string): boolean {
  return /^application\/(?:[^;]+\+)?json$/.test(mediaType);
}

/** What the document says of this media type; the most exact wins (OpenAPI 3.1, Response Object). */
export function contentFor(contentType: string, contents: readonly Content[]): Content | undefined {
  const type = essence(contentType);
  for (const name of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const found = contents.find(({ mediaType }) => essence(mediaType) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}
