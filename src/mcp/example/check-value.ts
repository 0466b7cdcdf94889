import type { Schema, SchemaObject } from '../../description/description.ts';
import { constraintsOf } from '../../reference/fields/constraints.ts';
import { typeName, typeOf } from '../../reference/fields/type-name.ts';
import type { View, ViewOf } from '../../reference/fields/view.ts';
import { constraintChecks } from './constraint-checks.ts';
import { hasFormat } from './formats.ts';

/** What is wrong with a value: its name, and the sentence of its page that it does not keep to. */
export function problemsOf(
  name: string,
  value: unknown,
  schema: Schema | undefined,
  viewOf: ViewOf,
): readonly string[] {
  // What nothing is said of may be anything.
  if (schema === undefined || schema === true) return [];
  const view = viewOf(schema);
  if (value === null && view.nullable) return [];
  if (!isOfType(value, view)) return [`${name}: Type is ${typeName(view, viewOf)}.`];
  const { keywords } = view;
  return [
    ...brokenBy(value, keywords).map((sentence) => `${name}: ${sentence}`),
    ...(hasItsFormat(value, keywords) ? [] : [`${name}: Type is ${typeName(view, viewOf)}.`]),
    ...ofVariants(name, value, view, viewOf),
    ...ofParts(name, value, keywords, viewOf),
  ];
}

function isOfType(value: unknown, { types }: View): boolean {
  const type = typeOf(value);
  return types.length === 0 || types.some((each) => each === type || isWhole(each, type));
}

/** Every integer is a number. */
function isWhole(wanted: string, type: string): boolean {
  return wanted === 'number' && type === 'integer';
}

function brokenBy(value: unknown, schema: SchemaObject): readonly string[] {
  return constraintChecks
    .filter(({ holds }) => !holds(value, schema))
    .flatMap(({ keywords }) => constraintsOf(part(schema, keywords)));
}

function part(schema: SchemaObject, keywords: readonly string[]): SchemaObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => keywords.includes(key)));
}

function hasItsFormat(value: unknown, { format = '' }: SchemaObject): boolean {
  return typeof value !== 'string' || hasFormat(value, format);
}

/** One of them is enough; of those that do not fit, the nearest of the value's type tells why. */
function ofVariants(name: string, value: unknown, view: View, viewOf: ViewOf): readonly string[] {
  const { variants } = view;
  if (variants.length === 0) return [];
  const found = variants
    .filter((variant) => isOfType(value, viewOf(variant)))
    .map((variant) => problemsOf(name, value, variant, viewOf));
  const [nearest] = found.toSorted((one, other) => one.length - other.length);
  return nearest ?? [`${name}: Type is ${typeName(view, viewOf)}.`];
}

function ofParts(
  name: string,
  value: unknown,
  { items, properties = {}, required = [], additionalProperties }: SchemaObject,
  viewOf: ViewOf,
): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) => problemsOf(`${name}[${at}]`, item, items, viewOf));
  }
  if (typeof value !== 'object' || value === null) return [];
  const missing = required.filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => `${name}.${key}: Required.`),
    ...Object.entries(value).flatMap(([key, inner]) => {
      if (Object.hasOwn(properties, key)) {
        return problemsOf(`${name}.${key}`, inner, properties[key], viewOf);
      }
      if (additionalProperties === false) return [`${name}.${key}: There is no such attribute.`];
      return problemsOf(`${name}.${key}`, inner, additionalProperties, viewOf);
    }),
  ];
}
