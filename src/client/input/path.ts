import type { Fields } from './form.ts';
import { encoded } from './encoded.ts';
import { InputError } from '../errors/input-error.ts';

/** Puts the values into `/v1/Users/{Sid}`, percent-encoded, so that no value reaches another address. */
export function fillPath(template: string, values: Fields): string {
  return template.replace(/\{([^{}]*)\}/g, (_, name: string) => segment(name, values[name]));
}

function segment(name: string, value: unknown): string {
  const text = typeof value === 'number' ? `${value}` : value;
  // Dropped or climbed over when the URL is read (WHATWG URL, "dot-segment"): another resource would answer.
  if (typeof text !== 'string' || /^\.{0,2}$/.test(text)) {
    throw new InputError(name, 'must be text, and neither empty nor "." nor "..".');
  }
  return encoded(name, text);
}
