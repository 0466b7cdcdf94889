import { shown } from '../shown.ts';
import { ofProperty } from './of-property.ts';
import { parameterDefault } from './parameter-default.ts';
import type { DiffRule } from './rule.ts';

export const defaultChanged: DiffRule = {
  id: 'contract/default-changed',
  level: 'minor',
  claim: 'What a field is where a caller leaves it out stays the same.',
  kind: 'values',
  visitor: () => ({
    Schema(change, { report, getDirections }) {
      if (change.kind !== 'modified' || change.property !== 'default') return;
      if (!getDirections().includes('request') || parameterDefault(change) !== undefined) return;
      const [before, after] = [change.base.value, change.revision.value];
      const name = `The default${ofProperty(change.node)}`;
      report({
        message:
          before === undefined
            ? `${name} was set to ${shown(after)}.`
            : after === undefined
              ? `${name} was removed; it was ${shown(before)}.`
              : `${name} changed from ${shown(before)} to ${shown(after)}.`,
      });
    },
  }),
};
