import { nodeOf, typeOf } from '../nodes.ts';
import type { DiffRule } from './rule.ts';

/** On the wire a server that ignores what it does not know goes on; a typed call stops compiling. */
export const requestPropertyRemoved: DiffRule = {
  id: 'contract/request-property-removed',
  level: 'minor',
  claim: 'A field that could be sent still can.',
  kind: 'existence',
  labels: ['client-breaking'],
  visitor: () => ({
    SchemaProperties: {
      Schema(change, { report, getDirections }) {
        const { parent } = change.node;
        if (change.kind !== 'removed' || parent === null) return;
        if (typeOf(parent) !== 'SchemaProperties' || !getDirections().includes('request')) return;
        report({ message: `Request property \`${nodeOf(change.node).key}\` was removed.` });
      },
    },
  }),
};
