import { partsOf, pointerOf } from './pointer.ts';

/**
 * For each component of a bundled document the first place that leads to it, nearest to the paths
 * first: by that way its file can be found, whatever the bundler called it.
 */
export function firstUses(document: unknown): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, readonly string[]>();
  const queue: Visit[] = [{ node: withoutComponents(document), parts: [] }];
  // An array is walked in the order of adding, so what is added meanwhile is walked too.
  for (const { node, parts } of queue) {
    for (const { ref, place } of referencesIn(node, parts)) {
      const target = partsOf(ref);
      const pointer = pointerOf(target);
      if (target[0] !== 'components' || uses.has(pointer)) continue;
      uses.set(pointer, place);
      queue.push({ node: valueAt(document, target), parts: target });
    }
  }
  return uses;
}

interface Visit {
  readonly node: unknown;
  readonly parts: readonly string[];
}

interface Reference {
  readonly ref: string;
  readonly place: readonly string[];
}

function withoutComponents(document: unknown): unknown {
  return isObject(document) ? { ...document, components: undefined } : document;
}

function* referencesIn(node: unknown, parts: readonly string[]): Generator<Reference> {
  if (!isObject(node)) return;
  const ref = node['$ref'];
  if (typeof ref === 'string' && ref.startsWith('#/')) yield { ref, place: parts };
  for (const [name, value] of Object.entries(node)) yield* referencesIn(value, [...parts, name]);
}

function valueAt(document: unknown, parts: readonly string[]): unknown {
  let node = document;
  for (const part of parts) node = isObject(node) ? node[part] : undefined;
  return node;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
