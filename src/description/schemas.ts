import type { Schema } from './document.ts';
import { isReference, type Resolve } from './references.ts';

/** Every property an object of this schema may have; compositions are looked into. */
export function propertiesOf(
  schema: Schema | undefined,
  resolve: Resolve,
): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  collect(schema, resolve, found, new Set());
  return found;
}

function collect(
  schema: Schema | undefined,
  resolve: Resolve,
  found: Map<string, Schema>,
  seen: Set<string>,
): void {
  if (schema === undefined || typeof schema === 'boolean') return;
  if (isReference(schema)) {
    // A schema may contain itself by way of allOf; each is entered once.
    if (seen.has(schema.$ref)) return;
    seen.add(schema.$ref);
    collect(resolve<Exclude<Schema, boolean>>({ $ref: schema.$ref }), resolve, found, seen);
  }
  for (const part of [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
    collect(part, resolve, found, seen);
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) found.set(name, property);
}

/** The JSON types a schema allows by name; 3.0's `nullable` reads as "null". Empty: unrestricted. */
export function typesOf(schema: Schema | undefined, resolve: Resolve): readonly string[] {
  if (schema === undefined || typeof schema === 'boolean') return [];
  const { type, nullable } = resolve<Exclude<Schema, boolean>>(schema);
  const types = type === undefined ? [] : typeof type === 'string' ? [type] : type;
  return nullable === true && types.length > 0 ? [...types, 'null'] : types;
}
