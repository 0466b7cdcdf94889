import type { PairedNode, TreeNode } from '../engine/redocly.ts';
import { fieldOf, holdersOf, isFields, nodeOf, typeOf, valueOf } from './nodes.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/** Ids of all operations that reach this, or that are in it; sorted. */
export function usedBy(pair: PairedNode): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<PairedNode>();
  const waiting = [pair];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (typeOf(next) === 'Operation') found.add(operationName(next));
    else waiting.push(...holdersOf(next));
  }
  if (typeOf(pair) === 'PathItem') for (const name of operationsOf(nodeOf(pair))) found.add(name);
  return [...found].toSorted();
}

/** The operationId, or "GET /path". */
export function operationName(pair: PairedNode): string {
  const id = fieldOf(pair.revision, 'operationId') ?? fieldOf(pair.base, 'operationId');
  const holder = pair.parent === null ? '' : String(nodeOf(pair.parent).key);
  return typeof id === 'string' ? id : `${String(nodeOf(pair).key).toUpperCase()} ${holder}`;
}

function operationsOf(path: TreeNode): readonly string[] {
  const item = valueOf(path);
  if (!isFields(item)) return [];
  return methods.flatMap((method) => {
    const operation = item[method];
    if (!isFields(operation)) return [];
    const id = operation['operationId'];
    return typeof id === 'string' ? id : `${method.toUpperCase()} ${path.key}`;
  });
}
