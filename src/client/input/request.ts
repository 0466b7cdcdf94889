import type { OperationRow } from '../../../generated/operations.ts';
import { InputError } from '../errors/input-error.ts';
import type { CallRequest } from '../send/call-request.ts';
import type { Fields } from './form.ts';
import { nearest } from './nearest.ts';

/** Puts each field of a flat input where the operation wants it. */
export function requestsOf(operation: string, row: OperationRow): (input: Fields) => CallRequest {
  const { method, path, query, header, form } = row;
  const inPath = path.split(/[{}]/).filter((_, at) => at % 2 === 1);
  const known = [...inPath, ...(query ?? []), ...(header ?? []), ...(form ?? [])];
  return (input) => {
    for (const name of Object.keys(input)) {
      if (!known.includes(name)) {
        throw new InputError(name, `is no input of ${operation}${nearest(name, known)}`);
      }
    }
    return {
      operation,
      method,
      path,
      values: input,
      query: query && picked(query, input),
      header: header && picked(header, input),
      form: form && picked(form, input),
    };
  };
}

function picked(names: readonly string[], input: Fields): Fields | undefined {
  const found: Record<string, unknown> = {};
  for (const name of names) if (input[name] !== undefined) found[name] = input[name];
  return found;
}
