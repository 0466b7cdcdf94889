import { nodeOf } from '../nodes.ts';
import type { DiffRule } from './rule.ts';

export const headerBecameOptional: DiffRule = {
  id: 'contract/header-became-optional',
  level: 'major',
  claim: 'A header that was always sent still is.',
  kind: 'requiredness',
  labels: ['client-breaking'],
  visitor: () => ({
    Response: {
      Header(change, { report, getDirections }) {
        if (change.kind !== 'modified' || change.property !== 'required') return;
        if (change.base.value !== true || !getDirections().includes('response')) return;
        report({ message: `Response header \`${nodeOf(change.node).key}\` became optional.` });
      },
    },
  }),
};
