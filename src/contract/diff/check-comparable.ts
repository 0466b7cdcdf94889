import type { OpenApiDocument } from '../../description/description.ts';
import { DocumentError } from './document-error.ts';

export type DocumentSide = 'base' | 'revision';

/** Throws a `DocumentError` unless this is an OpenAPI 3 document. */
export function checkComparable(side: DocumentSide, document: unknown): void {
  if (!isObject(document)) {
    throw new DocumentError(`The ${side} is not an OpenAPI document: it is ${nameOf(document)}.`);
  }
  const { openapi, swagger } = document;
  if (typeof swagger === 'string') {
    throw new DocumentError(
      `The ${side} is Swagger ${swagger}, which is not compared: convert it to OpenAPI 3 first.`,
    );
  }
  if (typeof openapi !== 'string' || !openapi.startsWith('3.')) {
    throw new DocumentError(
      `The ${side} says openapi: ${JSON.stringify(openapi) ?? 'nothing'}; 3.0 to 3.2 can be compared.`,
    );
  }
}

function isObject(value: unknown): value is Partial<OpenApiDocument> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
