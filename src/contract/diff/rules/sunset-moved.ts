import { isDay, type Day } from '../day.ts';
import { shown } from '../shown.ts';
import type { DiffRule } from './rule.ts';

export const sunsetMoved: DiffRule = {
  id: 'contract/sunset-moved',
  level: 'major',
  claim: 'What was promised to stay until a day stays until that day.',
  kind: 'lifecycle',
  visitor: ({ today }) => ({
    any(change, { report }) {
      if (change.kind !== 'modified' || change.property !== 'x-sunset') return;
      const { value: before } = change.base;
      const { value: after } = change.revision;
      if (!isDay(before) || dayOf(before) < today) return;
      if (after === undefined) {
        report({ message: `The sunset ${shown(before)} was taken back without a new one.` });
      } else if (isDay(after) && dayOf(after) < dayOf(before)) {
        report({ message: `The sunset moved from ${shown(before)} to ${shown(after)}, earlier.` });
      }
    },
  }),
};

function dayOf(day: Day): string {
  return day.slice(0, 10);
}
