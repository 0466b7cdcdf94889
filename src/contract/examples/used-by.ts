import type { OpenApiDocument } from '../../description/description.ts';
import { nodesOf, type Node } from './nodes.ts';

/** The ids of the operations that reach a place in the document, itself or by a `$ref`. */
export function usersOf(document: OpenApiDocument): (pointer: string) => readonly string[] {
  const operations = [...nodesOf(document)].filter(({ kind }) => kind === 'operation');
  const reached = operations.map((operation) => ({
    operation,
    places: placesOf(operation, document),
  }));
  return (pointer) =>
    reached
      .filter(({ places }) => places.some((place) => isWithin(pointer, place)))
      .map(({ operation }) => idOf(operation));
}

/** Where an operation and all that it refers to are written. */
function placesOf(operation: Node, document: OpenApiDocument): readonly string[] {
  const found = new Set([operation.pointer]);
  const item = operation.pointer.replace(/\/\w+$/, '');
  enter(operation.value);
  enter(Reflect.get(Object(pointed(document, item)), 'parameters'));
  found.add(`${item}/parameters`);
  return [...found];

  function enter(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    const ref: unknown = Reflect.get(node, '$ref');
    if (typeof ref === 'string') {
      const place = decodeURIComponent(ref.replace(/^#/, ''));
      if (!found.has(place)) {
        found.add(place);
        enter(pointed(document, place));
      }
    }
    Object.values(node).forEach(enter);
  }
}

function pointed(document: OpenApiDocument, pointer: string): unknown {
  let node: unknown = document;
  for (const part of pointer.split('/').slice(1)) {
    node = Reflect.get(Object(node), part.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return node;
}

function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

function idOf({ value, pointer }: Node): string {
  const { operationId } = value;
  if (typeof operationId === 'string') return operationId;
  const [path = '', method = ''] = pointer.split('/').slice(-2);
  return `${method.toUpperCase()} ${path.replaceAll('~1', '/').replaceAll('~0', '~')}`;
}
