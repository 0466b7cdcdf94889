import type { JudgedChange } from '../engine/redocly.ts';
import type { Difference } from './difference.ts';

export function actionOf(change: JudgedChange): Difference['action'] {
  if (change.kind !== 'modified') return change.kind === 'added' ? 'add' : 'remove';
  const [before, after] = [change.base.value, change.revision.value];
  if (typeof before === 'number' && typeof after === 'number') {
    return after > before ? 'increase' : 'decrease';
  }
  if (before === undefined) return 'set';
  if (after === undefined) return 'remove';
  const [from, to] = [before, after].map(listOf);
  if (from === undefined || to === undefined) return 'change';
  const gained = to.some((value) => !from.includes(value));
  const lost = from.some((value) => !to.includes(value));
  return gained === lost ? 'change' : gained ? 'generalize' : 'specialize';
}

/** What a list of values or types holds; of `required`, more is less. */
function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : undefined;
}
