import { misfits, type SchemaError } from '../misfits.ts';
import type { Validate } from '../validate.ts';

/** By `$ref`. Each keeps what was wrong with the last value. */
export type CompiledSchemas = Readonly<Record<string, CompiledSchema>>;

export interface CompiledSchema {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** What `schemaValidator` does, for schemas that were compiled before. */
export function compiledValidator(compiled: CompiledSchemas): Validate {
  return (schema, value) => {
    if (schema === true) return [];
    const ref = schema === false ? undefined : schema.$ref;
    const fits = ref === undefined ? undefined : compiled[ref];
    if (fits === undefined) throw new Error(`${JSON.stringify(schema)} was not compiled.`);
    return fits(value) ? [] : misfits(fits.errors ?? [], value);
  };
}
