/** A node of a document as JSON has it; the walk here shares nothing with src/. */
export type Raw = Readonly<Record<string, unknown>>;

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function rawAt(node: Raw | undefined, key: string): Raw | undefined {
  const value = node?.[key];
  return isRaw(value) ? value : undefined;
}

export function entriesAt(node: Raw | undefined, key: string): readonly (readonly [string, Raw])[] {
  return Object.entries(rawAt(node, key) ?? {}).flatMap(([name, value]) =>
    isRaw(value) ? [[name, value] as const] : [],
  );
}

export function listAt(node: Raw | undefined, key: string): readonly unknown[] {
  const value = node?.[key];
  return Array.isArray(value) ? value : [];
}

export function textAt(node: Raw | undefined, key: string): string {
  const value = node?.[key];
  return typeof value === 'string' ? value : '';
}

/** Follows `$ref`s; what stands beside one goes before what it leads to. */
export function followed(node: Raw, document: Raw): Raw {
  if (typeof node['$ref'] !== 'string') return node;
  const { $ref, ...beside } = node;
  let target: unknown = document;
  for (const part of $ref.slice(2).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    target = isRaw(target) ? target[key] : undefined;
  }
  if (!isRaw(target)) throw new Error(`${$ref} leads nowhere.`);
  return followed({ ...target, ...beside }, document);
}
