/** Whether anything leads from one object to another, over properties, maps, sets and lists. */
export function reachable(from: object, to: object): boolean {
  const seen = new Set<object>();
  const left: object[] = [from];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    left.push(
      ...partsOf(at).filter((part): part is object => typeof part === 'object' && part !== null),
    );
  }
  return false;
}

function partsOf(value: object): readonly unknown[] {
  const own: unknown[] = Object.values(value);
  if (value instanceof Map) return [...own, ...value.keys(), ...value.values()];
  // Sets, and sorted maps, which keep what they have to themselves.
  if ('values' in value && typeof value.values === 'function') return [...own, ...value.values()];
  return own;
}
