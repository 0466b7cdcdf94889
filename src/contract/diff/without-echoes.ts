import type { JudgedChange, PairedNode } from '../engine/redocly.ts';
import { nodeOf } from './nodes.ts';

/**
 * A property that went, or came, is told twice where it is required: once as a property, once as a
 * name in `required`. The one that weighs less is the other's echo.
 */
export function withoutEchoes(changes: readonly JudgedChange[]): readonly JudgedChange[] {
  const moved = propertiesByOwner(changes);
  const echoes = new Set<JudgedChange>();
  for (const change of changes) {
    if (change.kind !== 'modified' || change.property !== 'required') continue;
    const names = difference(change.base.value, change.revision.value);
    const theirs = moved.get(change.node);
    const properties = names.map((name) => theirs?.get(name));
    if (names.length === 0 || properties.includes(undefined)) continue;
    // What is newly asked for breaks a caller; that it exists as well is the lesser news.
    const isLouder = change.verdicts.length > 0 && properties.every(isSilent);
    for (const each of isLouder ? properties : [change]) if (each !== undefined) echoes.add(each);
  }
  return changes.filter((change) => !echoes.has(change));
}

type Owner = PairedNode | null | undefined;

/** The properties that were added or removed, by the schema that has or had them. */
function propertiesByOwner(
  changes: readonly JudgedChange[],
): ReadonlyMap<Owner, ReadonlyMap<unknown, JudgedChange>> {
  const found = new Map<Owner, Map<unknown, JudgedChange>>();
  for (const change of changes) {
    const { parent } = change.node;
    if (change.kind === 'modified' || parent === null) continue;
    if (nodeOf(parent).type.name !== 'SchemaProperties') continue;
    const names = found.get(parent.parent) ?? new Map<unknown, JudgedChange>();
    found.set(parent.parent, names.set(nodeOf(change.node).key, change));
  }
  return found;
}

/** The names that only one of the two lists has. */
function difference(before: unknown, after: unknown): readonly unknown[] {
  const [old, now] = [listed(before), listed(after)];
  return [
    ...old.filter((name) => !now.includes(name)),
    ...now.filter((name) => !old.includes(name)),
  ];
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isSilent(change: JudgedChange | undefined): boolean {
  return change?.verdicts.length === 0;
}
