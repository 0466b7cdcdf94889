import type { OperationRow } from '../../../generated/operations.ts';
import { InputError } from '../errors/input-error.ts';
import type { CallRequest } from '../send/call-request.ts';
import type { Fields } from './form.ts';
import { nearest } from './nearest.ts';

/** Puts each field of a flat input where the operation wants it. */
export function requestOf(operation: string, row: OperationRow, input: Fields): CallRequest {
  const { method, path, query, header, form } = row;
  const inPath = Array.from(path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name);
  const known = [inPath, query, header, form].flatMap((names) => names ?? []);
  for (const name of Object.keys(input)) {
    if (!known.includes(name)) {
      throw new InputError(name, `${operation} takes no "${name}"${nearest(name, known)}`);
    }
  }
  const pick = (names: readonly string[] | undefined): Fields | undefined =>
    names && Object.fromEntries(names.map((name) => [name, input[name]]));
  return {
    operation,
    method,
    path,
    values: input,
    query: pick(query),
    header: pick(header),
    form: pick(form),
  };
}
