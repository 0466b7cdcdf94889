export interface Same<Each> {
  readonly first: Each;
  readonly statuses: readonly string[];
}

/** What is the same but for its status, once. */
export function shared<Each extends { readonly status: string }>(
  all: readonly Each[],
  keyOf: (each: Each) => string,
): readonly Same<Each>[] {
  const found = new Map<string, { first: Each; statuses: string[] }>();
  for (const each of all) {
    const key = keyOf(each);
    const same = found.get(key);
    if (same === undefined) found.set(key, { first: each, statuses: [each.status] });
    else same.statuses.push(each.status);
  }
  return [...found.values()];
}
