import type { JudgedChange, TreeNode } from '../../engine/redocly.ts';
import { isFields, nodeOf, valueOf } from '../nodes.ts';
import type { DiffFilter } from './filter.ts';

export const unusedScheme: DiffFilter = {
  name: 'unused-scheme',
  reason: 'No operation asked for that security scheme.',
  ids: new Set(['security-scheme-changed']),
  level: 'patch',
  lets: (change) => !isAskedFor(String(nodeOf(change.node).key), change),
};

function isAskedFor(scheme: string, { node }: JudgedChange): boolean {
  return [node.base, node.revision].some(
    (side) => side !== undefined && names(rootOf(side), scheme),
  );
}

function rootOf(node: TreeNode): TreeNode {
  return node.parent === null ? node : rootOf(node.parent);
}

function names(node: TreeNode, scheme: string): boolean {
  if (node.type.name === 'SecurityRequirement') {
    const value = valueOf(node);
    return isFields(value) && Object.hasOwn(value, scheme);
  }
  return node.type.name !== 'Schema' && node.children.some((child) => names(child, scheme));
}
