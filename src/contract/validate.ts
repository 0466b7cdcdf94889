import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import type { OpenApiDocument, Schema } from '../description/description.ts';

/** One thing about a value that its schema does not allow. */
export interface Misfit {
  /** A JSON pointer into the value. */
  readonly pointer: string;
  readonly message: string;
  readonly value: unknown;
}

/** Why a value does not fit a schema of the document; empty if it does. */
export type Validate = (schema: Schema, value: unknown) => readonly Misfit[];

/** Compiles a schema when it is first asked about, and keeps it. */
export function schemaValidator(document: OpenApiDocument): Validate {
  // Not strict: OpenAPI's own keywords and extensions (x-…) are unknown to JSON Schema. Not held
  // against the meta-schema: the document is linted, and compiling that one costs more than ours.
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    validateSchema: false,
    meta: false,
    logger: false,
  });
  ajvFormats.default(ajv);
  ajv.addSchema(document, 'document');
  const kept = new Map<unknown, ValidateFunction>();

  return (schema, value) => {
    const key = keyOf(schema);
    const compiled = kept.get(key) ?? ajv.compile(object(anchored(schema)));
    kept.set(key, compiled);
    return compiled(value) ? [] : misfits(compiled.errors ?? []);
  };
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

/** One a place: where several branches of a union fail, each of them says why. */
function misfits(errors: readonly ErrorObject[]): readonly Misfit[] {
  const byPlace = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    byPlace.set(error.instancePath, [...(byPlace.get(error.instancePath) ?? []), error]);
  }
  return [...byPlace].map(([pointer, all]) => ({
    pointer,
    message: `${[...new Set(all.map(wording))].join('; ')}.`,
    value: all[0]?.data,
  }));
}

function wording({ keyword, message = keyword, params }: ErrorObject): string {
  const allowed: unknown = params['allowedValues'] ?? params['allowedValue'];
  return allowed === undefined ? message : `${message} (${JSON.stringify(allowed)})`;
}
