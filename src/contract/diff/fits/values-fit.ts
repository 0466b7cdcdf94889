import { isDeepStrictEqual } from 'node:util';
import type { SchemaObject } from '../../../description/description.ts';
import { listed, typesIn } from './as-one.ts';

/** Every value that the narrow schema allows is on the list of the wide one, if that has one. */
export function valuesFit(narrow: SchemaObject, wide: SchemaObject): boolean {
  const allowed = listed(wide);
  if (allowed === undefined) return true;
  const values = listed(narrow)?.filter((value) => value !== null || allowsNull(narrow));
  return (values ?? onlyNull(narrow))?.every((value) => isOneOf(value, allowed)) ?? false;
}

function allowsNull(schema: SchemaObject): boolean {
  return typesIn(schema).includes('null');
}

function onlyNull(schema: SchemaObject): readonly unknown[] | undefined {
  return typesIn(schema).every((type) => type === 'null') ? [null] : undefined;
}

function isOneOf(value: unknown, values: readonly unknown[]): boolean {
  return values.some((other) => isDeepStrictEqual(value, other));
}
