import type { PairedNode, TreeNode } from '../engine/redocly.ts';

/** The node itself, in the revision if it is there: a `$ref` is not followed. */
export function nodeOf(pair: PairedNode): TreeNode {
  const node = pair.revision ?? pair.base;
  if (node === undefined) throw new Error('A pair has at least one side.');
  return node;
}

/** Redocly's name of what it is: "Schema", "Operation", "MediaType" … */
export function typeOf(pair: PairedNode): string {
  return nodeOf(pair).type.name;
}

/** What the node says, its `$ref` followed. */
export function valueOf(node: TreeNode | undefined): unknown {
  return (node?.resolved ?? node)?.value;
}

export function fieldOf(node: TreeNode | undefined, name: string): unknown {
  const value = valueOf(node);
  return isFields(value) ? value[name] : undefined;
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The nearest of the types named, this one or one that holds it; where it was first met. */
export function nearest(pair: PairedNode, types: readonly string[]): PairedNode | undefined {
  for (let found: PairedNode | null = pair; found !== null; found = found.parent) {
    if (types.includes(typeOf(found))) return found;
  }
  return undefined;
}

/** All that leads to a pair, each once: what holds it, and every `$ref` to it. */
export function holdersOf(pair: PairedNode): readonly PairedNode[] {
  return pair.parent === null ? pair.referencedBy : [pair.parent, ...pair.referencedBy];
}
