import type { JudgedChange } from '../../engine/redocly.ts';
import { isFields, nodeOf, valueOf } from '../nodes.ts';
import type { DiffFilter } from './filter.ts';

export const errorStatus: DiffFilter = {
  name: 'error-status',
  reason: 'One way less to fail leaves the ways to succeed as they were.',
  ids: new Set(['response-removed']),
  level: 'minor',
  lets: (change) => {
    const status = change.kind === 'modified' ? String(change.base.value) : keyOf(change);
    if (status !== 'default') return /^[45]/.test(status);
    // Beside a success, "default" is what goes wrong.
    return succeeds(change);
  },
};

function keyOf({ node }: JudgedChange): string {
  return String(nodeOf(node).key);
}

function succeeds({ node }: JudgedChange): boolean {
  const responses = valueOf(node.parent?.base);
  return isFields(responses) && Object.keys(responses).some((status) => /^[23]/.test(status));
}
