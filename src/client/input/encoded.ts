import { InputError } from '../errors/input-error.ts';

/** Percent-encoded, for paths, queries and forms alike. */
export function encoded(name: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new InputError(name, 'must not have half of a surrogate pair.');
  }
}
