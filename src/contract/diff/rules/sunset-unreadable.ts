import { isDay } from '../day.ts';
import { fieldOf } from '../nodes.ts';
import { shown } from '../shown.ts';
import type { DiffRule } from './rule.ts';

export const sunsetUnreadable: DiffRule = {
  id: 'contract/sunset-unreadable',
  level: 'major',
  claim: 'The day until which something stays can be read by a program.',
  kind: 'lifecycle',
  visitor: () => ({
    any(change, { report }) {
      const [base, revision] = [change.node.base, change.node.revision].map((node) =>
        fieldOf(node, 'x-sunset'),
      );
      if (change.kind === 'removed' && base !== undefined && !isDay(base)) {
        report({ message: `Removed with \`x-sunset: ${shown(base)}\`, which is no date.` });
      }
      if (change.kind === 'modified' && change.property === 'x-sunset' && revision !== undefined) {
        if (!isDay(revision)) report({ message: `\`x-sunset: ${shown(revision)}\` is no date.` });
      }
    },
  }),
};
