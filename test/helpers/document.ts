import { readFileSync } from 'node:fs';
import {
  describeDocument,
  type Description,
  type OpenApiDocument,
} from '../../src/description/description.ts';

/** A document read from disk and described; for ours, leave the place out. */
export function readDescription(
  place: URL = new URL('../../generated/openapi.json', import.meta.url),
): Description {
  return describeDocument(JSON.parse(readFileSync(place, 'utf8')) as OpenApiDocument);
}
