import type { Direction, PairedNode, TreeNode } from '../engine/redocly.ts';
import { fieldOf, holdersOf, nodeOf } from './nodes.ts';

const both: readonly Direction[] = ['request', 'response'];

/**
 * Which way the thing goes over the wire: by every way that leads to it, less what `readOnly` and
 * `writeOnly` on that way keep off. Empty: it is on no wire.
 */
export function directionsOf(pair: PairedNode): readonly Direction[] {
  const found = new Set<Direction>();
  const seen = new Map<PairedNode, Set<string>>();
  const waiting: [PairedNode, readonly Direction[]][] = [[pair, both]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, before] = next;
    const open = before.filter((direction) => lets(node, direction));
    const visits = seen.get(node) ?? new Set();
    const key = open.join();
    if (open.length === 0 || visits.has(key)) continue;
    seen.set(node, visits.add(key));
    const direction = ownDirection(nodeOf(node));
    if (direction === undefined) {
      for (const holder of holdersOf(node)) waiting.push([holder, open]);
    } else if (open.includes(direction)) {
      found.add(direction);
    }
  }
  return both.filter((direction) => found.has(direction));
}

function lets(pair: PairedNode, direction: Direction): boolean {
  const node = nodeOf(pair);
  if (node.type.name !== 'Schema') return true;
  return fieldOf(node, direction === 'request' ? 'readOnly' : 'writeOnly') !== true;
}

function ownDirection(node: TreeNode): Direction | undefined {
  const { name } = node.type;
  const plain =
    name === 'RequestBody' || name === 'ParameterList'
      ? 'request'
      : name === 'Responses'
        ? 'response'
        : undefined;
  if (plain === undefined || isWithin(node, 'Components')) return undefined;
  const called = isWithin(node, 'CallbacksMap') || isWithin(node, 'WebhooksMap');
  // There the server asks and the client answers.
  return called ? both.find((direction) => direction !== plain) : plain;
}

function isWithin(node: TreeNode, type: string): boolean {
  for (let found: TreeNode | null = node; found !== null; found = found.parent) {
    if (found.type.name === type) return true;
  }
  return false;
}
