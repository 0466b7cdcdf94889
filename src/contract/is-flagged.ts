import type { Description } from '../description/description.ts';

/** Fields of this kind are not there in this direction, so that nobody can require them. */
export type Absent = 'readOnly' | 'writeOnly';

/** Whether a property is read-only or write-only, by itself or by what it refers to. */
export function isFlagged(
  flag: Absent,
  property: unknown,
  resolve: Description['resolve'],
): boolean {
  if (typeof property !== 'object' || property === null) return false;
  return Reflect.get(resolve<object>(property), flag) === true;
}
