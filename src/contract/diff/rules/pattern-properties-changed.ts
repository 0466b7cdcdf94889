import { isFields, nodeOf, typeOf, valueOf } from '../nodes.ts';
import { ofProperty } from './of-property.ts';
import type { DiffRule } from './rule.ts';

export const patternPropertiesChanged: DiffRule = {
  id: 'contract/pattern-properties-changed',
  level: 'major',
  claim: 'What fields of a certain name hold stays described.',
  kind: 'structure',
  visitor: () => ({
    PatternProperties: {
      Schema(change, { report, getDirections }) {
        const { parent } = change.node;
        if (change.kind === 'modified' || parent === null) return;
        if (typeOf(parent) !== 'PatternProperties') return;
        const added = change.kind === 'added';
        if (!getDirections().includes(added ? 'request' : 'response')) return;
        const pattern = nodeOf(change.node).key;
        report({ message: `Fields named by \`${pattern}\` ${added ? 'got' : 'lost'} a schema.` });
      },
    },
    Schema: {
      PatternProperties(change, { report, getDirections }) {
        const { parent } = change.node;
        if (change.kind === 'modified' || parent === null) return;
        const added = change.kind === 'added';
        if (!getDirections().includes(added ? 'request' : 'response')) return;
        const value = valueOf(nodeOf(change.node));
        const names = isFields(value) ? Object.keys(value).map((name) => `\`${name}\``) : [];
        report({
          message: `Fields named by ${names.join(', ')}${ofProperty(parent)} ${added ? 'got' : 'lost'} a schema.`,
        });
      },
    },
  }),
};
