import { InputError } from '../errors/input-error.ts';
import type { Fields } from './form.ts';

/** Puts the values into `/v1/Users/{Sid}`, percent-encoded, so that no value reaches another address. */
export function fillPath(template: string, values: Fields): string {
  return template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => segment(name, values[name]));
}

function segment(name: string, value: unknown): string {
  // Empty or dots, it would be dropped or climbed over (WHATWG URL, "dot-segment"): another resource would answer.
  if (!/^(?:string|number)$/.test(typeof value) || /^\.{0,2}$/.test(String(value))) {
    throw new InputError(
      name,
      `The path parameter "${name}" must be text, and neither empty nor "." nor "..".`,
    );
  }
  try {
    return encodeURIComponent(String(value));
  } catch {
    throw new InputError(name, `The path parameter "${name}" has half of a surrogate pair.`);
  }
}
