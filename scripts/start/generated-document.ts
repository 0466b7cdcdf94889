import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenApiDocument } from '../../src/description/description.ts';

/** The bundled document that the pipeline has just written. */
export function generatedDocument(folder: string): OpenApiDocument {
  return JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8'));
}
