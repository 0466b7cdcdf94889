import { isReference } from '../../description/references.ts';
import type { OpenApiDocument } from '../../description/document.ts';

/** A place in a document; `$ref`s on the way to it are followed, one in it is not. */
export interface Located {
  readonly keys: readonly string[];
  readonly node: unknown;
}

export function rootOf(document: OpenApiDocument): Located {
  return { keys: [], node: document };
}

/** One or more keys further, or `undefined` where there is no such thing. */
export function inside(
  document: OpenApiDocument,
  from: Located | undefined,
  ...keys: readonly string[]
): Located | undefined {
  let at = from;
  for (const key of keys) {
    if (at === undefined) return undefined;
    const { keys: before, node } = followed(document, at);
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    at = { keys: [...before, key], node: Reflect.get(node, key) };
  }
  return at;
}

/** What a `$ref` leads to, or the place itself where there is none. */
export function followed(document: OpenApiDocument, from: Located): Located {
  let at = from;
  // A chain of as many is a circle.
  for (let links = 0; links < 50 && isReference(at.node); links++) {
    const keys = keysOf(at.node.$ref);
    let node: unknown = document;
    for (const key of keys) {
      node = typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;
    }
    if (node === undefined) return at;
    at = { keys, node };
  }
  return at;
}

/** RFC 6901: "/paths/~1v1~1Users/get". */
export function pointerOf(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function keysOf(ref: string): readonly string[] {
  const parts = ref.slice(ref.indexOf('#') + 1).split('/');
  return parts
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}
