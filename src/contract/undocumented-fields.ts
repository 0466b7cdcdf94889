import type { Description, Schema, SchemaObject } from '../description/description.ts';
import { applied } from './applied.ts';
import { namedSchemasAt, schemasAt } from './keywords.ts';
import type { Misfit, Validate } from './validate.ts';

/**
 * The fields of a value that its schema does not name, at any depth. A schema that names no field
 * and says nothing of others leaves them free.
 */
export function undocumentedFields(
  schema: Schema,
  value: unknown,
  description: Description,
  validate: Validate,
): readonly Misfit[] {
  const found: Misfit[] = [];
  visit([schema], value, '');
  return found;

  function visit(schemas: readonly Schema[], at: unknown, pointer: string): void {
    if (typeof at !== 'object' || at === null) return;
    const parts = schemas.flatMap((part) => applied(part, at, description, validate));
    if (Array.isArray(at)) {
      at.forEach((item, index) => visit(ofItem(parts, index), item, `${pointer}/${index}`));
    } else if (parts.some(namesFields)) {
      for (const [name, field] of Object.entries(at)) {
        const documented = parts.flatMap((part) => ofField(part, name));
        const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        if (documented.length > 0) visit(documented, field, place);
        else found.push({ pointer: place, message: 'is not documented.', value: field });
      }
    }
  }
}

function ofItem(parts: readonly SchemaObject[], index: number): readonly Schema[] {
  return parts.map((part) => schemasAt(part, 'prefixItems')[index] ?? part.items ?? true);
}

function namesFields(part: SchemaObject): boolean {
  return ['properties', 'patternProperties', 'additionalProperties'].some((word) => word in part);
}

/** The schemas of one field: what is named comes before what is said of all others. */
function ofField(part: SchemaObject, name: string): readonly Schema[] {
  const { properties = {}, additionalProperties = false } = part;
  const named = [
    ...(Object.hasOwn(properties, name) ? [properties[name] ?? true] : []),
    ...namedSchemasAt(part, 'patternProperties')
      .filter(([pattern]) => new RegExp(pattern, 'u').test(name))
      .map(([, schema]) => schema),
  ];
  if (named.length > 0) return named;
  return additionalProperties === false ? [] : [additionalProperties];
}
