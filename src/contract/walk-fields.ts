import type { Description, Schema, SchemaObject } from '../description/description.ts';
import { applied } from './applied.ts';
import { namedSchemasAt, schemaAt, schemasAt } from './keywords.ts';
import type { Misfit } from './misfits.ts';
import { pointerPart } from './pointer-part.ts';
import type { Validate } from './validate.ts';

/**
 * What is wrong with a field of which all this is said, if anything is; nothing is said of one that
 * its schema does not name.
 */
export type JudgeField = (schemas: readonly Schema[]) => string | undefined;

/**
 * The fields of a value, at any depth, that something is wrong with. A schema that names no field
 * and says nothing of others leaves them free: they are not judged.
 */
export function wrongFields(
  schema: Schema,
  value: unknown,
  description: Description,
  validate: Validate,
  judge: JudgeField,
): readonly Misfit[] {
  const found: Misfit[] = [];
  visit([schema], value, '');
  return found;

  function visit(schemas: readonly Schema[], at: unknown, pointer: string): void {
    if (typeof at !== 'object' || at === null) return;
    const parts = schemas.flatMap((part) => applied(part, at, description, validate));
    if (Array.isArray(at)) {
      at.forEach((item, index) => visit(ofItem(parts, index), item, `${pointer}/${index}`));
    } else {
      visitFields(parts.filter(namesFields), at, pointer);
    }
  }

  function visitFields(parts: readonly SchemaObject[], at: object, pointer: string): void {
    if (parts.length === 0) return;
    for (const [name, field] of Object.entries(at)) {
      const schemas = ofField(parts, name);
      const message = judge(schemas);
      const isInner = typeof field === 'object' && field !== null;
      if (message === undefined && !isInner) continue;
      const place = `${pointer}/${pointerPart(name)}`;
      if (message !== undefined) found.push({ pointer: place, message, value: field });
      visit(schemas, field, place);
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

function namesFields(part: SchemaObject): boolean {
  return (
    part.properties !== undefined ||
    part.additionalProperties !== undefined ||
    'patternProperties' in part ||
    'unevaluatedProperties' in part
  );
}

function ofField(parts: readonly SchemaObject[], name: string): readonly Schema[] {
  const evaluated: Schema[] = [];
  for (const part of parts) addFieldIn(part, name, evaluated);
  if (evaluated.length > 0) return evaluated;
  return parts.flatMap((part) => allowing(schemaAt(part, 'unevaluatedProperties')));
}

/** What is named comes before what is said of all others. */
function addFieldIn(part: SchemaObject, name: string, evaluated: Schema[]): void {
  const { properties, additionalProperties } = part;
  const before = evaluated.length;
  if (properties !== undefined && Object.hasOwn(properties, name)) {
    evaluated.push(properties[name] ?? true);
  }
  if ('patternProperties' in part) evaluated.push(...ofPattern(part, name));
  if (evaluated.length === before) evaluated.push(...allowing(additionalProperties));
}

function ofPattern(part: SchemaObject, name: string): readonly Schema[] {
  return namedSchemasAt(part, 'patternProperties')
    .filter(([pattern]) => new RegExp(pattern, 'u').test(name))
    .map(([, schema]) => schema);
}

function allowing(schema: Schema | undefined): readonly Schema[] {
  return schema === undefined || schema === false ? [] : [schema];
}
