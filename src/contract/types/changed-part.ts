import type { OpenApiDocument } from '../../description/document.ts';
import { keyOf, operationNodes, roots, type OperationNode } from './operation-nodes.ts';
import type { DocumentPair } from './types-result.ts';

/**
 * Both documents with only the operations that differ, be it by what they refer to, so that no more
 * than that is compiled.
 */
export function changedPart(pair: DocumentPair): DocumentPair {
  const texts = [JSON.stringify(pair.base), JSON.stringify(pair.revision)];
  const refs = texts.flatMap(refsIn);
  // A discriminator reaches into schemas that know nothing of it.
  const isTangled = texts.some((text) => text.includes('"discriminator"'));
  if (isTangled || refs.some((ref) => !isComponent(ref))) return pair;
  const [base, revision] = [componentsOf(pair.base), componentsOf(pair.revision)];
  const differing = new Set(
    [...base.keys(), ...revision.keys()].filter(
      (ref) => base.get(ref)?.text !== revision.get(ref)?.text,
    ),
  );
  const reachesDiffering = reaching(base, differing);
  const before = new Map(operationNodes(pair.base).map((each) => [keyOf(each), textOf(each)]));
  const same = new Set(
    operationNodes(pair.revision)
      .filter((each) => before.get(keyOf(each)) === textOf(each))
      .filter((each) => !reachesDiffering(textOf(each)))
      .map(keyOf),
  );
  return { base: without(same, pair.base, base), revision: without(same, pair.revision, revision) };
}

function textOf({ node, shared }: OperationNode): string {
  return JSON.stringify([node, shared], withoutProse);
}

/** Where such a key has no text, it is the name of a property. */
function withoutProse(key: string, value: unknown): unknown {
  const isProse = key === 'description' || key === 'summary' || key === 'title';
  return isProse && typeof value === 'string' ? undefined : value;
}

/** "#/components/schemas/User" of every `$ref` in a text of JSON; in examples too, which does no harm. */
function refsIn(text: string): readonly string[] {
  const found = [...text.matchAll(/"\$ref":"((?:[^"\\]|\\.)*)"/g)].map(([, ref = '']) => ref);
  return [...new Set(found.map((ref) => ref.split('/').slice(0, 4).join('/')))];
}

function isComponent(ref: string): boolean {
  return /^#\/components\/[^/]+\/[^/]+$/.test(ref);
}

interface Component {
  readonly text: string;
  /** What it refers to itself. */
  readonly refs: readonly string[];
}

type Components = ReadonlyMap<string, Component>;

function componentsOf({ components }: OpenApiDocument): Components {
  const texts = Object.entries(components ?? {}).flatMap(([section, entries]) =>
    Object.entries(entries).map(([name, node]) => {
      const ref = `#/components/${section}/${escaped(name)}`;
      return [ref, JSON.stringify(node, withoutProse)] as const;
    }),
  );
  return new Map(texts.map(([ref, text]) => [ref, { text, refs: refsIn(text) }]));
}

/** Whether a text leads to one of these, however many `$ref`s away. */
function reaching(components: Components, wanted: ReadonlySet<string>): (text: string) => boolean {
  return (text) => [...reachedFrom(text, components)].some((ref) => wanted.has(ref));
}

function reachedFrom(text: string, components: Components): ReadonlySet<string> {
  const found = new Set(refsIn(text));
  // A set is walked in the order of adding, so what is added meanwhile is walked too.
  for (const ref of found) for (const next of components.get(ref)?.refs ?? []) found.add(next);
  return found;
}

function without(
  same: ReadonlySet<string>,
  document: OpenApiDocument,
  all: Components,
): OpenApiDocument {
  const kept = roots.map((root) => [root, keptItems(root, same, document)] as const);
  const reached = reachedFrom(JSON.stringify(kept), all);
  const components = Object.entries(document.components ?? {}).map(([section, entries]) => {
    const left = Object.entries(entries).filter(([name]) =>
      reached.has(`#/components/${section}/${escaped(name)}`),
    );
    return [section, Object.fromEntries(left)] as const;
  });
  return { ...document, ...Object.fromEntries(kept), components: Object.fromEntries(components) };
}

function keptItems(
  root: (typeof roots)[number],
  same: ReadonlySet<string>,
  document: OpenApiDocument,
): Readonly<Record<string, object>> {
  const left = new Map(
    operationNodes(document)
      .filter((each) => each.keys[0] === root && !same.has(keyOf(each)))
      .map(({ keys: [, path] }) => [path, document[root]?.[path] ?? {}]),
  );
  const entries = [...left].map(([path, item]) => {
    const fields = Object.entries(item);
    return [
      path,
      Object.fromEntries(fields.filter(([key]) => !same.has(`${root} ${path} ${key}`))),
    ];
  });
  return Object.fromEntries(entries);
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
