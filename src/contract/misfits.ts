import { wording } from './wording.ts';

/** One thing about a value that its schema does not allow. */
export interface Misfit {
  /** A JSON pointer into the value. */
  readonly pointer: string;
  readonly message: string;
  readonly value: unknown;
}

/** What Ajv says is wrong, as far as it is read here. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One a place: where several branches of a union fail, each of them says why. */
export function misfits(errors: readonly SchemaError[], value: unknown): readonly Misfit[] {
  const byPlace = new Map<string, SchemaError[]>();
  for (const error of errors) {
    byPlace.set(error.instancePath, [...(byPlace.get(error.instancePath) ?? []), error]);
  }
  return [...byPlace].map(([pointer, all]) => ({
    pointer,
    message: `${[...new Set(all.map(wording))].join('; ')}.`,
    value: valueAt(pointer, value),
  }));
}

/** What a pointer (RFC 6901) leads to. */
function valueAt(pointer: string, value: unknown): unknown {
  let found = value;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, part.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return found;
}
