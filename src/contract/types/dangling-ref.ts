import type { OpenApiDocument } from '../../description/document.ts';
import { isReference } from '../../description/references.ts';
import { followed } from './locate.ts';

/** A `$ref` that leads nowhere: what stands for it in the types fits everything or nothing. */
export function danglingRef(document: OpenApiDocument): string | undefined {
  return inNode(document, document);
}

function inNode(document: OpenApiDocument, node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (isReference(node) && isReference(followed(document, { keys: [], node }).node)) {
    return node.$ref;
  }
  for (const [key, value] of Object.entries(node)) {
    // Values may hold a key of that name and mean nothing by it.
    const found = valueKeys.has(key) ? undefined : inNode(document, value);
    if (found !== undefined) return found;
  }
  return undefined;
}

const valueKeys = new Set(['example', 'examples', 'default', 'enum', 'const', 'value']);
