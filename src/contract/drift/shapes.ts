import {
  propertiesOf,
  type Description,
  type Operation,
  type Schema,
  type SchemaObject,
} from '../../description/description.ts';

/** What a value may be, aspect by aspect, as comparable text. */
export interface Constraints {
  readonly type: string;
  readonly null: string;
  readonly required: string;
  readonly pattern: string;
  readonly length: string;
  readonly range: string;
  readonly enum: string;
  readonly format: string;
}

/** Constraints by the name of the field or parameter. */
export type Shape = ReadonlyMap<string, Constraints>;

export function parameterShape({ parameters }: Operation, description: Description): Shape {
  return new Map(
    parameters.map(({ name, schema, required }) => [
      name,
      constraints(schema, required ?? false, description),
    ]),
  );
}

export function shapeOf(schema: Schema | undefined, description: Description): Shape {
  const required = new Set(flattened(schema, description).flatMap((part) => part.required ?? []));
  return new Map(
    [...propertiesOf(schema, description.resolve)].map(([name, property]) => [
      name,
      constraints(property, required.has(name), description),
    ]),
  );
}

function constraints(
  schema: Schema | undefined,
  required: boolean,
  description: Description,
): Constraints {
  const parts = flattened(schema, description);
  const first = <K extends keyof SchemaObject>(key: K): SchemaObject[K] | undefined =>
    parts.find((part) => part[key] !== undefined)?.[key];
  const types = parts.flatMap((part) => part.type ?? []).flat();
  const allowed = first('enum');
  return {
    type: [...new Set(types.filter((type) => type !== 'null'))].join('|'),
    null: String(
      types.includes('null') ||
        parts.some((part) => part.nullable === true) ||
        (allowed?.includes(null) ?? false),
    ),
    required: String(required),
    pattern: first('pattern') ?? '',
    length: range(first('minLength'), first('maxLength')),
    range: range(first('minimum'), first('maximum')),
    enum: (allowed ?? [])
      .filter((value) => value !== null)
      .map(String)
      .toSorted()
      .join('|'),
    format: first('format') ?? '',
  };
}

function range(...bounds: readonly unknown[]): string {
  return bounds.map((bound) => (typeof bound === 'number' ? bound : '')).join('-');
}

/** The schema and all it is composed of, `$ref`s followed. */
function flattened(schema: Schema | undefined, description: Description): readonly SchemaObject[] {
  if (schema === undefined || typeof schema === 'boolean') return [];
  const own = description.resolve<SchemaObject>(schema);
  const parts = [...(own.allOf ?? []), ...(own.anyOf ?? []), ...(own.oneOf ?? [])];
  return [own, ...parts.flatMap((part) => flattened(part, description))];
}
