import type { Description, Schema, SchemaObject } from '../description/description.ts';
import { applied } from './applied.ts';
import { namedSchemasAt, schemaAt, schemasAt } from './keywords.ts';
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
        const documented = ofField(parts, name);
        const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        if (documented.length > 0) visit(documented, field, place);
        else found.push({ pointer: place, message: 'is not documented.', value: field });
      }
    }
  }
}

function ofItem(parts: readonly SchemaObject[], index: number): readonly Schema[] {
  return parts.map(
    (part) =>
      schemasAt(part, 'prefixItems')[index] ??
      part.items ??
      schemaAt(part, 'unevaluatedItems') ??
      true,
  );
}

const words = ['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties'];

function namesFields(part: SchemaObject): boolean {
  return words.some((word) => word in part);
}

function ofField(parts: readonly SchemaObject[], name: string): readonly Schema[] {
  const evaluated = parts.flatMap((part) => ofFieldIn(part, name));
  if (evaluated.length > 0) return evaluated;
  return parts.flatMap((part) => allowing(schemaAt(part, 'unevaluatedProperties')));
}

/** What is named comes before what is said of all others. */
function ofFieldIn(part: SchemaObject, name: string): readonly Schema[] {
  const { properties = {}, additionalProperties } = part;
  const named = [
    ...(Object.hasOwn(properties, name) ? [properties[name] ?? true] : []),
    ...namedSchemasAt(part, 'patternProperties')
      .filter(([pattern]) => new RegExp(pattern, 'u').test(name))
      .map(([, schema]) => schema),
  ];
  return named.length > 0 ? named : allowing(additionalProperties);
}

function allowing(schema: Schema | undefined): readonly Schema[] {
  return schema === undefined || schema === false ? [] : [schema];
}
