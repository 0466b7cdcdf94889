import type { DiffRule } from './rule.ts';
import { fieldOf } from '../nodes.ts';

export const requiredBodyAdded: DiffRule = {
  id: 'contract/required-body-added',
  level: 'major',
  claim: 'An operation that was called without a body still can be.',
  kind: 'existence',
  visitor: () => ({
    RequestBody(change, { report, getDirections }) {
      if (change.kind !== 'added' || !getDirections().includes('request')) return;
      if (fieldOf(change.node.revision, 'required') !== true) return;
      report({ message: 'A required request body was added.' });
    },
  }),
};
