import type { OpenApiDocument } from '../../../description/description.ts';
import { DocumentError } from '../document-error.ts';
import { handedDown } from './handed-down.ts';
import type { Normalised } from './normalised.ts';
import { withOpaqueValues } from './opaque-values.ts';

export function normalise(document: OpenApiDocument): Normalised {
  return handedDown(unshared(document));
}

/** YAML's anchors make one object stand in several places, of which the engine sees the first. */
function unshared(document: OpenApiDocument): OpenApiDocument {
  try {
    // A document is what JSON can say; `structuredClone` would keep what is shared shared.
    const copy: OpenApiDocument = JSON.parse(JSON.stringify(withOpaqueValues(document)));
    return copy;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new DocumentError(`A document cannot be written as JSON: ${reason}.`);
  }
}
