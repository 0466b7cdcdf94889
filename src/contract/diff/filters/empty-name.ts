import type { DiffFilter } from './filter.ts';

export const emptyName: DiffFilter = {
  name: 'empty-name',
  reason: 'A required field without a name is a slip of the pen: no field can be meant.',
  ids: new Set(['required-properties-added']),
  level: 'patch',
  lets: (change) => {
    if (change.kind !== 'modified') return false;
    const before = namesIn(change.base.value);
    return namesIn(change.revision.value).every((name) => name === '' || before.includes(name));
  },
};

function namesIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
