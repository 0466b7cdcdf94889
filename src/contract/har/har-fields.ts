/** What an object of unknown shape has under a name, if it is one. */
export function fieldOf(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  const value: unknown = Reflect.get(holder, name);
  return value ?? undefined;
}

export function textAt(holder: unknown, name: string): string | undefined {
  const value = fieldOf(holder, name);
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(holder: unknown, name: string): number | undefined {
  const value = fieldOf(holder, name);
  return typeof value === 'number' ? value : undefined;
}

export function listOf(holder: unknown, name: string): readonly unknown[] | undefined {
  const value = fieldOf(holder, name);
  return Array.isArray(value) ? value : undefined;
}
