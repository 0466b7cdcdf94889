import type { Description } from '../../description/description.ts';

const secretNames = new WeakMap<Description, ReadonlySet<string>>();

/** What a finding may show of a request: neither a secret, nor an object that may hold one. */
export function shownValue(pointer: string, value: unknown, description: Description): unknown {
  if (typeof value === 'object' && value !== null) return undefined;
  const known = secretNames.get(description) ?? secretsIn(description.document);
  secretNames.set(description, known);
  return pointer.split('/').some((part) => known.has(part)) ? undefined : value;
}

/** The names of all that the document has as `format: password`. */
function secretsIn(document: object): ReadonlySet<string> {
  const found = new Set<string>();
  visit(document, '');
  return found;

  function visit(node: unknown, name: string): void {
    if (typeof node !== 'object' || node === null) return;
    if (Reflect.get(node, 'format') === 'password') found.add(name);
    const own: unknown = Reflect.get(node, 'name');
    for (const [key, value] of Object.entries(node)) {
      visit(value, key === 'schema' && typeof own === 'string' ? own : key);
    }
  }
}
