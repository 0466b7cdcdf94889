import type { OpenApiDocument, Reference } from './document.ts';

/** Follows `$ref`s of a bundled document to the thing itself. */
export type Resolve = <T extends object>(node: T | Reference) => T;

export function resolver(document: OpenApiDocument): Resolve {
  // The overload says what a caller gets: what a $ref leads to is what its place in the document asks for.
  function resolve<T extends object>(node: T | Reference): T;
  function resolve(node: unknown): unknown {
    let found: unknown = node;
    const seen = new Set<string>();
    while (isReference(found)) {
      if (seen.has(found.$ref)) throw new CircularReference(found.$ref);
      seen.add(found.$ref);
      const { $ref, ...siblings } = found;
      const target = pointed(document, $ref);
      // A description beside a $ref replaces the target's own (OpenAPI 3.1, Reference Object).
      found = typeof target === 'object' && target !== null ? { ...target, ...siblings } : target;
    }
    return found;
  }
  return resolve;
}

/** A `$ref` at whose end there is nothing but the way back to it. */
export class CircularReference extends Error {
  override readonly name = 'CircularReference';

  constructor(ref: string) {
    super(`$ref ${ref} leads back to itself.`);
  }
}

export function isReference(node: unknown): node is Reference {
  return (
    typeof node === 'object' && node !== null && '$ref' in node && typeof node.$ref === 'string'
  );
}

/** RFC 6901, in the URI fragment form that `$ref` uses. */
function pointed(document: OpenApiDocument, ref: string): unknown {
  if (!ref.startsWith('#')) throw new Error(`$ref ${ref} leaves the document: bundle it first.`);
  let node: unknown = document;
  for (const part of decodeURIComponent(ref).split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) {
      throw new Error(`$ref ${ref} points at nothing in the document.`);
    }
    node = Reflect.get(node, key);
  }
  return node;
}
