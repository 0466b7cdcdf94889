import type { Description } from '../description/description.ts';

/** The same description, which follows each bare `$ref` once: most schemas are asked for often. */
export function withQuickReferences(description: Description): Description {
  const kept = new Map<string, unknown>();
  return {
    get document() {
      return description.document;
    },
    // All of them are read only if somebody asks.
    get operations() {
      return description.operations;
    },
    match: description.match,
    resolve,
  };

  // The overload says what a caller gets, as that of the description does.
  function resolve<T extends object>(node: T | { readonly $ref: string }): T;
  function resolve(node: object): unknown {
    const ref = bareReference(node);
    if (ref === undefined) return description.resolve<object>(node);
    const found = kept.get(ref) ?? description.resolve<object>({ $ref: ref });
    kept.set(ref, found);
    return found;
  }
}

function bareReference(node: object): string | undefined {
  if (!('$ref' in node) || typeof node.$ref !== 'string') return undefined;
  for (const key in node) if (key !== '$ref') return undefined;
  return node.$ref;
}
