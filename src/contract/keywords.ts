import type { Schema, SchemaObject } from '../description/description.ts';

/** The schema under a keyword, such as `if`. */
export function schemaAt(part: SchemaObject, keyword: string): Schema | undefined {
  const value = part[keyword];
  return isSchema(value) ? value : undefined;
}

/** The schemas in the list under a keyword, such as `anyOf`. */
export function schemasAt(part: SchemaObject, keyword: string): readonly Schema[] {
  const value = part[keyword];
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

/** The schemas by name under a keyword, such as `patternProperties`. */
export function namedSchemasAt(
  part: SchemaObject,
  keyword: string,
): readonly (readonly [string, Schema])[] {
  const value = part[keyword];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, schema]) =>
    isSchema(schema) ? [[name, schema] as const] : [],
  );
}

function isSchema(value: unknown): value is Schema {
  return (
    typeof value === 'boolean' ||
    (typeof value === 'object' && value !== null && !Array.isArray(value))
  );
}
