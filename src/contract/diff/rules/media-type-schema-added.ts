import { nodeOf, typeOf, valueOf, isFields } from '../nodes.ts';
import type { DiffRule } from './rule.ts';

export const mediaTypeSchemaAdded: DiffRule = {
  id: 'contract/media-type-schema-added',
  level: 'major',
  claim: 'A body that could be anything still can; one that was described still is.',
  kind: 'existence',
  visitor: () => ({
    MediaType: {
      Schema(change, { report, getDirections }) {
        const { parent } = change.node;
        if (change.kind === 'modified' || parent === null || typeOf(parent) !== 'MediaType') return;
        const added = change.kind === 'added';
        const schema = valueOf(nodeOf(change.node));
        if (isFields(schema) && Object.keys(schema).length === 0) return;
        if (!getDirections().includes(added ? 'request' : 'response')) return;
        const name = nodeOf(parent).key;
        report({
          message: `Media type \`${name}\` ${added ? 'got a schema' : 'lost its schema'}.`,
        });
      },
    },
  }),
};
