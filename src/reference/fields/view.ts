import {
  isReference,
  type Resolve,
  type Schema,
  type SchemaObject,
} from '../../description/description.ts';

/** A schema with its `$ref`s followed and its `allOf`s laid together. */
export interface View {
  /** Of the component, where the schema is nothing but a reference to it. */
  readonly name: string | undefined;
  /** Every `$ref` on the way, so that a schema that contains itself is known. */
  readonly references: readonly string[];
  readonly keywords: SchemaObject;
  /** JSON types without "null"; empty where nothing is said. */
  readonly types: readonly string[];
  readonly nullable: boolean;
  /** The branches of `oneOf` and `anyOf` that are more than `null`. */
  readonly variants: readonly Schema[];
}

export type ViewOf = (schema: Schema | undefined) => View;

/** Reads each schema of a document once, however many pages show it. */
export function views(resolve: Resolve): ViewOf {
  const known = new WeakMap<object, View>();
  return (schema) => {
    if (typeof schema !== 'object') return viewOf(schema, resolve);
    const found = known.get(schema) ?? viewOf(schema, resolve);
    known.set(schema, found);
    return found;
  };
}

function viewOf(schema: Schema | undefined, resolve: Resolve): View {
  const references: string[] = [];
  const keywords = flat(schema, resolve, references);
  const branches = [...(keywords.oneOf ?? []), ...(keywords.anyOf ?? [])];
  const variants = branches.filter((branch) => !isNull(branch, resolve));
  const types = listed(keywords.type);
  // One branch beside null is the schema itself, with null allowed.
  const [only] = variants;
  if (variants.length === 1 && only !== undefined && branches.length === 2) {
    const inner = viewOf(only, resolve);
    return {
      ...inner,
      references: [...references, ...inner.references],
      keywords: { ...inner.keywords, ...withoutChoice(keywords) },
      nullable: true,
    };
  }
  return {
    name: nameOf(schema, references),
    references,
    keywords,
    types: types.filter((type) => type !== 'null'),
    nullable:
      keywords.nullable === true || types.includes('null') || variants.length < branches.length,
    variants,
  };
}

/** The name of a component schema; `undefined` for any other place. */
export function componentName(ref: string): string | undefined {
  const part = /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1];
  return part?.replaceAll('~1', '/').replaceAll('~0', '~');
}

function flat(schema: Schema | undefined, resolve: Resolve, references: string[]): SchemaObject {
  if (schema === undefined || typeof schema === 'boolean') return {};
  if (isReference(schema)) {
    // By way of allOf a schema may contain itself; each is entered once.
    if (references.includes(schema.$ref)) return {};
    references.push(schema.$ref);
    return flat(resolve<SchemaObject>(schema), resolve, references);
  }
  const { allOf = [], ...own } = schema;
  const parts = allOf.map((part) => flat(part, resolve, references));
  return [...parts, own].reduce<SchemaObject>(together, {});
}

/** What holds of both; where only one value can stand, the later one's. */
function together(one: SchemaObject, other: SchemaObject): SchemaObject {
  const both: Record<string, unknown> = { ...one, ...other };
  for (const [key, join] of Object.entries(joins)) {
    if (one[key] !== undefined && other[key] !== undefined) both[key] = join(one[key], other[key]);
  }
  return both;
}

const joins: Readonly<Record<string, (one: unknown, other: unknown) => unknown>> = {
  type: (one, other) => {
    const common = listed(one).filter((type) => listed(other).includes(type));
    return common.length > 0 ? common : other;
  },
  properties: joinedProperties,
  required: (one, other) => [...new Set([...listed(one), ...listed(other)])],
  enum: (one, other) =>
    Array.isArray(one) && Array.isArray(other)
      ? other.filter((value) => one.includes(value))
      : other,
  minLength: larger,
  minimum: larger,
  minItems: larger,
  maxLength: smaller,
  maximum: smaller,
  maxItems: smaller,
};

/** A property that both know is what both say of it. */
function joinedProperties(one: unknown, other: unknown): unknown {
  if (!isObject(one) || !isObject(other)) return other;
  const all: Record<string, unknown> = { ...one, ...other };
  for (const [name, later] of Object.entries(other)) {
    if (name in one) all[name] = { allOf: [one[name], later] };
  }
  return all;
}

function larger(one: unknown, other: unknown): unknown {
  return Number(one) > Number(other) ? one : other;
}

function smaller(one: unknown, other: unknown): unknown {
  return Number(one) < Number(other) ? one : other;
}

function isNull(schema: Schema, resolve: Resolve): boolean {
  if (typeof schema === 'boolean') return false;
  const { type, const: value, enum: values } = resolve<SchemaObject>(schema);
  if (value === null) return true;
  if (values?.length === 1 && values[0] === null) return true;
  return listed(type).length > 0 && listed(type).every((each) => each === 'null');
}

function withoutChoice(keywords: SchemaObject): SchemaObject {
  const rest = Object.entries(keywords).filter(([key]) => key !== 'oneOf' && key !== 'anyOf');
  return Object.fromEntries(rest);
}

/** A reference with a description beside it is still that schema; an `allOf` of one is it, too. */
function nameOf(schema: Schema | undefined, references: readonly string[]): string | undefined {
  if (schema === undefined || typeof schema === 'boolean') return undefined;
  const [first, ...more] = references;
  if (first === undefined) return undefined;
  if (isReference(schema)) return componentName(first);
  const adds = schema.properties !== undefined || more.length > 0;
  return schema.allOf?.length === 1 && !adds ? componentName(first) : undefined;
}

function listed(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
