import type { RawChange } from '../../engine/redocly.ts';
import { fieldOf, typeOf } from '../nodes.ts';

/** The name of the parameter whose default changed or went, unless every caller has to give it. */
export function parameterDefault(change: RawChange): string | undefined {
  const holder = change.node.parent;
  if (change.kind !== 'modified' || change.property !== 'default' || holder === null) {
    return undefined;
  }
  if (change.base.value === undefined || typeOf(holder) !== 'Parameter') return undefined;
  if (fieldOf(holder.revision, 'required') === true) return undefined;
  return String(fieldOf(holder.revision, 'name'));
}
