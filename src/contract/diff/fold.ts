import type { Difference } from './difference.ts';
import { levels } from './judge.ts';
import type { Found } from './to-finding.ts';

/** One finding a cause, in the order given; the worst of those folded speaks for all. */
export function fold(found: readonly Found[]): readonly Difference[] {
  const causes = grouped(found, ({ cause }) => cause).map(together);
  return grouped(causes, twinName(causes)).map((group) => together(group).finding);
}

function grouped(found: readonly Found[], keyOf: (each: Found) => string): readonly Found[][] {
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

function together(group: readonly Found[]): Found {
  const [first, ...others] = group.toSorted(byWeight);
  if (first === undefined) throw new Error('A group has at least one finding.');
  const users = [...new Set(group.flatMap(({ finding }) => finding.usedBy))].toSorted();
  const operation = users.length === 1 ? users[0] : undefined;
  if (others.length === 0) return first;
  return { ...first, finding: { ...first.finding, usedBy: users, operation } };
}

/** The worst first; of those alike, the one with the shortest path. */
function byWeight(one: Found, other: Found): number {
  return (
    levels.indexOf(other.finding.level) - levels.indexOf(one.finding.level) ||
    (one.twin?.path.length ?? 0) - (other.twin?.path.length ?? 0)
  );
}

/**
 * `/v1/X` and `/v1/Services/{Sid}/X` are the same resource mounted twice: what changes alike in both
 * was changed once. The shorter path gives the name, and so the fingerprint.
 */
function twinName(found: readonly Found[]): (each: Found) => string {
  const pathsOf = new Map<string, string[]>();
  for (const { twin } of found) {
    if (twin === undefined) continue;
    pathsOf.set(twin.key, [...(pathsOf.get(twin.key) ?? []), twin.path]);
  }
  return ({ twin, cause }) => {
    if (twin === undefined) return cause;
    const paths = pathsOf.get(twin.key) ?? [];
    const shortest = paths
      .filter((path) => path === twin.path || twin.path.endsWith(afterVersion(path)))
      .reduce((one, other) => (other.length < one.length ? other : one));
    return `${twin.key} ${shortest}`;
  };
}

/** "/v1/Users/{Sid}" without "/v1", which both have in front. */
function afterVersion(path: string): string {
  return path.slice(path.indexOf('/', 1));
}
