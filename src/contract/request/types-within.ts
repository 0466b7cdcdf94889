import type { Description, Schema, SchemaObject } from '../../description/description.ts';

const kept = new WeakMap<object, ReadonlySet<string>>();

/** All types that a schema or a part of it names; empty if none does. */
export function typesWithin(schema: Schema, resolve: Description['resolve']): ReadonlySet<string> {
  if (typeof schema === 'boolean') return new Set();
  const known = kept.get(schema);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { type = [], nullable, enum: allowed = [], const: only } of parts(schema, resolve)) {
    for (const name of typeof type === 'string' ? [type] : type) found.add(name);
    if (nullable === true) found.add('null');
    for (const value of [...allowed, only]) {
      if (value !== undefined) found.add(value === null ? 'null' : typeof value);
    }
  }
  kept.set(schema, found);
  return found;
}

/** What is said of the items of a list; `true` if nothing is. */
export function itemsOf(schema: Schema, resolve: Description['resolve']): Schema {
  return parts(schema, resolve).find(({ items }) => items !== undefined)?.items ?? true;
}

/** The names in all lists of allowed values. */
export function namesIn(schema: Schema, resolve: Description['resolve']): readonly string[] {
  return parts(schema, resolve)
    .flatMap(({ enum: allowed = [], const: only }) => [...allowed, only])
    .filter((value) => typeof value === 'string');
}

/** A schema and all that it is composed of. */
function parts(schema: Schema, resolve: Description['resolve']): readonly SchemaObject[] {
  const found: SchemaObject[] = [];
  const seen = new Set<string>();
  visit(schema);
  return found;

  function visit(part: Schema): void {
    if (typeof part === 'boolean') return;
    found.push(part);
    if (part.$ref !== undefined && !seen.has(part.$ref)) {
      seen.add(part.$ref);
      visit(resolve<SchemaObject>({ $ref: part.$ref }));
    }
    for (const list of [part.allOf, part.anyOf, part.oneOf]) list?.forEach(visit);
  }
}
