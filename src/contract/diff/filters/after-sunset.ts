import type { JudgedChange } from '../../engine/redocly.ts';
import { isDay } from '../day.ts';
import { isFields, typeOf, valueOf } from '../nodes.ts';
import type { DiffFilter } from './filter.ts';

export const afterSunset: DiffFilter = {
  name: 'after-sunset',
  reason: 'It was deprecated, and the day until which it was promised is over.',
  ids: new Set(['operation-removed', 'path-removed', 'parameter-removed', 'property-removed']),
  level: 'minor',
  lets: (change, _, { today }) =>
    change.kind === 'removed' && removedThings(change).every((thing) => isOver(thing, today)),
};

/** All that went with it: each of them needs a day of its own. */
function removedThings({ node }: JudgedChange): readonly unknown[] {
  const value = valueOf(node.base);
  if (typeOf(node) === 'ParameterList' && node.base !== undefined) {
    return node.base.children.map(valueOf);
  }
  if (typeOf(node) !== 'PathItem' || !isFields(value)) return [value];
  return (node.base?.children ?? [])
    .filter((child) => child.type.name === 'Operation')
    .map((child) => ({ ...inherited(value), ...fieldsOf(valueOf(child)) }));
}

function inherited(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return 'x-sunset' in item ? { 'x-sunset': item['x-sunset'] } : {};
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isFields(value) ? value : {};
}

function isOver(thing: unknown, today: string): boolean {
  const { deprecated, 'x-sunset': sunset } = fieldsOf(thing);
  return deprecated === true && isDay(sunset) && sunset.slice(0, 10) < today;
}
