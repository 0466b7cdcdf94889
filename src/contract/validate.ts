import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { OpenApiDocument, Schema } from '../description/description.ts';
import { ajvOptions } from './ajv-options.ts';
import { loadAjv } from './ajv.ts';
import { adapter } from './dialect.ts';
import type { Absent } from './is-flagged.ts';
import { misfits, type Misfit } from './misfits.ts';

export type { Misfit } from './misfits.ts';

/** Why a value does not fit a schema of the document; empty if it does. */
export type Validate = (schema: Schema, value: unknown) => readonly Misfit[];

/** Compiles a schema when it is first asked about, and keeps it. */
export function schemaValidator(document: OpenApiDocument, absent?: Absent): Validate {
  const compiled = new Map<unknown, ValidateFunction>();
  let compile: ((schema: Schema) => ValidateFunction) | undefined;
  return (schema, value) => {
    const key = keyOf(schema);
    let fits = compiled.get(key);
    if (fits === undefined) {
      compile ??= compiler(document, absent);
      fits = compile(schema);
      compiled.set(key, fits);
    }
    return fits(value) ? [] : misfits(fits.errors ?? [], value);
  };
}

function compiler(
  document: OpenApiDocument,
  absent: Absent | undefined,
): (schema: Schema) => ValidateFunction {
  const { Ajv2020, addFormats } = loadAjv();
  const adapt = adapter(document, absent);
  const ajv = new Ajv2020(ajvOptions);
  addFormats(ajv);
  ajv.addSchema(adapt(document), 'document');
  return (schema) => ajv.compile(object(anchored(adapt(schema))));
}

/** A shape that many answers refer to is compiled once. */
function keyOf(schema: Schema): unknown {
  const isBareReference = typeof schema === 'object' && Object.keys(schema).length === 1;
  return isBareReference ? (schema.$ref ?? schema) : schema;
}

/** The schema with its `$ref`s anchored at the document, so that it compiles on its own. */
function anchored(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(anchored);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, `document${value}`]
        : [key, anchored(value)],
    ),
  );
}

function object(schema: unknown): object | boolean {
  return typeof schema === 'object' && schema !== null ? schema : schema === true;
}
