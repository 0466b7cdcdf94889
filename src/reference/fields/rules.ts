import type { SchemaObject } from '../../description/description.ts';
import type { Rules } from '../model.ts';

/** The constraints that an input of a form can hold to; of the elements where it is an array. */
export function rulesOf(schema: SchemaObject, multiple: boolean): Rules {
  const { pattern, enum: values, const: only } = schema;
  const isBoolean = schema.type === 'boolean';
  const allowed = only === undefined ? (values ?? (isBoolean ? [true, false] : undefined)) : [only];
  return {
    multiple,
    ...(allowed && { values: allowed.filter((value) => value !== null) }),
    ...(schema.default !== undefined && { default: schema.default }),
    ...(pattern !== undefined && { pattern }),
    ...numbers(schema),
  };
}

const limits = ['minLength', 'maxLength', 'minimum', 'maximum'] as const;

function numbers(schema: SchemaObject): Pick<Rules, (typeof limits)[number]> {
  return Object.fromEntries(
    limits.flatMap((name) => (typeof schema[name] === 'number' ? [[name, schema[name]]] : [])),
  );
}
