import { InputError } from '../errors/input-error.ts';
import type { Fields } from './form.ts';

/** Puts the values into `/v1/Users/{Sid}`, percent-encoded, so that no value reaches another address. */
export function fillPath(template: string, values: Fields): string {
  return template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => segment(name, values[name]));
}

function segment(name: string, value: unknown): string {
  try {
    // Empty or dots, it would be dropped or climbed over (WHATWG URL, "dot-segment"): another resource would answer.
    if (/^(?:string|number)$/.test(typeof value) && !/^\.{0,2}$/.test(String(value))) {
      return encodeURIComponent(String(value));
    }
  } catch {
    // Half of a surrogate pair, which no URL can carry.
  }
  throw new InputError(
    name,
    `The path parameter "${name}" must be well-formed text, and neither empty nor "." nor "..".`,
  );
}
