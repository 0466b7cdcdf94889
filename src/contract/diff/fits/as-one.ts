import { isReference } from '../../../description/references.ts';
import type { Resolve, Schema, SchemaObject } from '../../../description/description.ts';

const all = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] as const;

/** The JSON types of a schema; 3.0's `nullable` is "null". All of them where it says nothing. */
export function typesIn(schema: SchemaObject): readonly string[] {
  const { type, nullable } = schema;
  if (type === undefined) return [...new Set(listed(schema)?.map(typeOfValue) ?? all)];
  const types = typeof type === 'string' ? [type] : type;
  return nullable === true ? [...types, 'null'] : types;
}

/** The values a schema lists, by `enum` or `const`; `undefined` if it lists none. */
export function listed(schema: SchemaObject): readonly unknown[] | undefined {
  return 'const' in schema ? [schema.const] : schema.enum;
}

function typeOfValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/**
 * A schema with the parts of its `allOf` laid into it. Where two parts speak of one thing, one of
 * them is left out: the result may allow more than the schema, never less.
 */
export function asOne(schema: SchemaObject, resolve: Resolve): SchemaObject {
  return laidTogether(schema, resolve, new Set());
}

function laidTogether(
  schema: SchemaObject,
  resolve: Resolve,
  within: ReadonlySet<string>,
): SchemaObject {
  const { allOf = [], ...rest } = schema;
  return allOf.reduce<SchemaObject>((whole, part) => {
    const branch = opened(part, resolve, within);
    return branch === undefined ? whole : together(whole, branch);
  }, rest);
}

function opened(
  part: Schema,
  resolve: Resolve,
  within: ReadonlySet<string>,
): SchemaObject | undefined {
  if (typeof part === 'boolean') return part ? {} : { not: {} };
  if (!isReference(part)) return laidTogether(part, resolve, within);
  // A part that holds its whole adds nothing.
  if (within.has(part.$ref)) return undefined;
  const target = resolve<SchemaObject>(part);
  return laidTogether(target, resolve, new Set([...within, part.$ref]));
}

function together(one: SchemaObject, other: SchemaObject): SchemaObject {
  const both = { ...one, ...other };
  const properties = { ...one.properties, ...other.properties };
  const required = [...new Set([...(one.required ?? []), ...(other.required ?? [])])];
  return {
    ...both,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
    ...(one.type !== undefined && other.type !== undefined && { type: commonTypes(one, other) }),
    nullable: letsNull(one) && letsNull(other),
  };
}

/** 3.0's `nullable` speaks only beside a `type`. */
function letsNull({ type, nullable }: SchemaObject): boolean {
  return type === undefined || nullable === true;
}

function commonTypes(one: SchemaObject, other: SchemaObject): readonly string[] {
  const others = typesIn(other);
  return typesIn(one).filter((type) => others.includes(type));
}
