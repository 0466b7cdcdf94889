import type { Description, Schema } from '../description/description.ts';
import type { Misfit, Validate } from './validate.ts';
import { wrongFields } from './walk-fields.ts';

/** The fields of a value that its schema does not name, at any depth. */
export function undocumentedFields(
  schema: Schema,
  value: unknown,
  description: Description,
  validate: Validate,
): readonly Misfit[] {
  return wrongFields(schema, value, description, validate, (schemas) =>
    schemas.length === 0 ? 'is not documented.' : undefined,
  );
}
