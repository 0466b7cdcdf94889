import type { PairedNode, RawChange, TreeNode } from '../engine/redocly.ts';
import { nodeOf, typeOf } from './nodes.ts';

/**
 * A message about a shared schema without the name of what led to it first: which that is changes
 * when other things move.
 */
export function sharedMessage(message: string, change: RawChange): string {
  const shared = nearestShared(change.kind === 'modified' ? change.node : change.node.parent);
  if (shared === undefined) return message;
  return [shared.key, shared.resolved?.key].reduce<string>(
    (text, name) => text.replace(` of \`${name}\``, ''),
    message,
  );
}

function nearestShared(pair: PairedNode | null): TreeNode | undefined {
  for (let found = pair; found !== null; found = found.parent) {
    const node = nodeOf(found);
    const holder = found.parent === null ? '' : typeOf(found.parent);
    if (node.resolved !== undefined || holder === 'NamedSchemas') return node;
    // The schema of a property is called by that property's name.
    if (holder === 'SchemaProperties') return undefined;
  }
  return undefined;
}
