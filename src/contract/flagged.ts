import type { Description, Schema } from '../description/description.ts';
import { isFlagged, type Absent } from './is-flagged.ts';
import type { Misfit, Validate } from './validate.ts';
import { wrongFields } from './walk-fields.ts';

/** The fields of a value, at any depth, that are not to be there in this direction. */
export function flaggedFields(
  flag: Absent,
  schema: Schema,
  value: unknown,
  description: Description,
  validate: Validate,
): readonly Misfit[] {
  if (!reaches(flag, schema, description)) return [];
  return wrongFields(schema, value, description, validate, (schemas) =>
    schemas.some((part) => isFlagged(flag, part, description.resolve)) ? `is ${flag}.` : undefined,
  );
}

const reached: Readonly<Record<Absent, WeakMap<object, boolean>>> = {
  readOnly: new WeakMap(),
  writeOnly: new WeakMap(),
};

/** Whether the flag stands anywhere in a schema or in what it refers to; walked once. */
function reaches(flag: Absent, schema: Schema, { resolve }: Description): boolean {
  if (typeof schema === 'boolean') return false;
  const known = reached[flag].get(schema);
  if (known !== undefined) return known;
  const seen = new Set<unknown>();
  const answer = has(schema);
  reached[flag].set(schema, answer);
  return answer;

  function has(node: unknown): boolean {
    if (typeof node !== 'object' || node === null || seen.has(node)) return false;
    seen.add(node);
    if (Reflect.get(node, flag) === true) return true;
    const ref: unknown = Reflect.get(node, '$ref');
    if (typeof ref === 'string' && !seen.has(ref)) {
      seen.add(ref);
      if (has(resolve<object>({ $ref: ref }))) return true;
    }
    return Object.values(node).some(has);
  }
}
