import {
  typesOf,
  type Description,
  type Schema,
  type SchemaObject,
} from '../description/description.ts';
import { namedSchemasAt, schemaAt, schemasAt } from './keywords.ts';
import type { Validate } from './validate.ts';

/** Words by which the value decides what else is said of it. */
const dependent = ['anyOf', 'oneOf', 'if', 'dependentSchemas'];

/** What is said of any value, by the schema that says it. */
const kept = new WeakMap<object, readonly SchemaObject[]>();

/** A schema and all others that it lets speak of the same value, such as the parts of an `allOf`. */
export function applied(
  schema: Schema,
  value: object,
  { resolve }: Description,
  validate: Validate,
): readonly SchemaObject[] {
  const always = typeof schema === 'object' ? kept.get(schema) : undefined;
  if (always !== undefined) return always;
  const found: SchemaObject[] = [];
  let depends = false;
  const kind = Array.isArray(value) ? 'array' : 'object';
  enter(schema);
  if (!depends && typeof schema === 'object') kept.set(schema, found);
  return found;

  function enter(part: Schema | undefined): void {
    if (part === undefined || typeof part === 'boolean') return;
    found.push(part);
    depends ||= dependent.some((word) => word in part);
    // Followed alone: what stands beside it in a schema is not replaced, but holds as well.
    if (part.$ref !== undefined) enter(resolve<SchemaObject>({ $ref: part.$ref }));
    schemasAt(part, 'allOf').forEach(enter);
    live(schemasAt(part, 'anyOf')).forEach(enter);
    live(schemasAt(part, 'oneOf')).forEach(enter);
    const condition = schemaAt(part, 'if');
    if (condition !== undefined) {
      const holds = fits(condition);
      if (holds) enter(condition);
      enter(schemaAt(part, holds ? 'then' : 'else'));
    }
    for (const [name, then] of namedSchemasAt(part, 'dependentSchemas')) {
      if (Object.hasOwn(value, name)) enter(then);
    }
  }

  /** The branches of a union that the value fits; all that it may be meant for, if it fits none. */
  function live(branches: readonly Schema[]): readonly Schema[] {
    const meant = branches.filter((branch) => {
      const types = typesOf(branch, resolve);
      return types.length === 0 || types.includes(kind);
    });
    // Most unions are "that or null", and nothing needs to be compiled to see which.
    if (meant.length < 2) return meant;
    const fitting = meant.filter(fits);
    return fitting.length > 0 ? fitting : meant;
  }

  function fits(part: Schema): boolean {
    return validate(part, value).length === 0;
  }
}
