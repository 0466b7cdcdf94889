import { shown } from '../shown.ts';
import { ofProperty } from './of-property.ts';
import type { DiffRule } from './rule.ts';

// What each is where it is not given (JSON Schema 2020-12, 6.4.4 and 6.4.5).
const without: Readonly<Record<string, number>> = { minContains: 1, maxContains: Infinity };

export const containsCountChanged: DiffRule = {
  id: 'contract/contains-count-changed',
  level: 'major',
  claim: 'A list may have as many of what it has to contain as before.',
  kind: 'constraints',
  visitor: () => ({
    Schema(change, { report, getDirections }) {
      if (change.kind !== 'modified') return;
      const usual = without[change.property];
      if (usual === undefined) return;
      const before = Number(change.base.value ?? usual);
      const after = Number(change.revision.value ?? usual);
      const fewer = change.property === 'minContains' ? after > before : after < before;
      if (before === after || !getDirections().includes(fewer ? 'request' : 'response')) return;
      const [from, to] = [change.base.value, change.revision.value].map(shown);
      report({
        message: `\`${change.property}\`${ofProperty(change.node)} changed from ${from} to ${to}.`,
      });
    },
  }),
};
