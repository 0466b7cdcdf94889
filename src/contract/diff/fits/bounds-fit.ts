import type { SchemaObject } from '../../../description/description.ts';
import { typesIn } from './as-one.ts';

interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

const pairs = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

/**
 * Numbers, lengths and counts of the narrow schema lie within those of the wide one; also where its
 * type is none that they speak of, since somebody meant something by them. Null has none.
 */
export function boundsFit(narrow: SchemaObject, wide: SchemaObject): boolean {
  if (typesIn(narrow).every((type) => type === 'null' || type === 'boolean')) return true;
  return (
    numbersFit(narrow, wide) &&
    pairs.every(
      ([least, most]) =>
        numberAt(narrow, least, 0) >= numberAt(wide, least, 0) &&
        numberAt(narrow, most, Infinity) <= numberAt(wide, most, Infinity),
    )
  );
}

function numbersFit(narrow: SchemaObject, wide: SchemaObject): boolean {
  const [inner, outer] = [boundsOf(narrow), boundsOf(wide)];
  return (
    withinLower(inner.lower, outer.lower) &&
    withinLower(negated(inner.upper), negated(outer.upper)) &&
    multiplesFit(narrow, wide)
  );
}

/** The bounds on numbers; 3.0's `exclusiveMinimum: true` is read too. */
function boundsOf(schema: SchemaObject): { readonly lower: Bound; readonly upper: Bound } {
  const lower = tighter(schema, 'minimum', 'exclusiveMinimum', 1);
  const upper = tighter(schema, 'maximum', 'exclusiveMaximum', -1);
  return { lower, upper: negated(upper) };
}

/** The bound that allows less, as a lower one: upper bounds come negated. */
function tighter(schema: SchemaObject, plain: string, exclusive: string, sign: number): Bound {
  const open = schema[exclusive];
  const closed: Bound = {
    value: sign * numberAt(schema, plain, sign * -Infinity),
    exclusive: open === true,
  };
  if (typeof open !== 'number') return closed;
  const other: Bound = { value: sign * open, exclusive: true };
  return withinLower(other, closed) ? other : closed;
}

function withinLower(inner: Bound, outer: Bound): boolean {
  return (
    inner.value > outer.value ||
    (inner.value === outer.value &&
      (inner.exclusive || !outer.exclusive || inner.value === -Infinity))
  );
}

function negated({ value, exclusive }: Bound): Bound {
  return { value: -value, exclusive };
}

/** What is a multiple of 6 is one of 3; and every integer is one of 1. */
function multiplesFit(narrow: SchemaObject, wide: SchemaObject): boolean {
  const step = numberAt(wide, 'multipleOf', 0);
  if (step === 0) return true;
  const own = numberAt(narrow, 'multipleOf', typesIn(narrow).includes('number') ? NaN : 1);
  return Number.isInteger(own / step);
}

function numberAt(schema: SchemaObject, keyword: string, otherwise: number): number {
  const value = schema[keyword];
  return typeof value === 'number' ? value : otherwise;
}
