import { shown } from '../shown.ts';
import { parameterDefault } from './parameter-default.ts';
import type { DiffRule } from './rule.ts';

/** One that comes tells what the server did all along: see default-changed. */
export const parameterDefaultChanged: DiffRule = {
  id: 'contract/parameter-default-changed',
  level: 'major',
  claim: 'A caller that leaves a parameter out gets the same answer as before.',
  kind: 'values',
  visitor: () => ({
    Schema(change, { report }) {
      const name = parameterDefault(change);
      if (name === undefined || change.kind !== 'modified') return;
      const before = shown(change.base.value);
      const now =
        change.revision.value === undefined
          ? `was removed; it was ${before}`
          : `changed from ${before} to ${shown(change.revision.value)}`;
      report({ message: `The default of parameter \`${name}\` ${now}.` });
    },
  }),
};
