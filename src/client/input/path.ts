import type { Fields } from './form.ts';
import { encoded } from './encoded.ts';
import { InputError } from '../errors/input-error.ts';

/** Puts the values into `/v1/Users/{Sid}`, percent-encoded, so that no value reaches another address. */
export function fillPath(template: string, values: Fields): string {
  let path = '';
  let done = 0;
  for (let open = template.indexOf('{'); open !== -1; open = template.indexOf('{', done)) {
    const close = template.indexOf('}', open);
    if (close === -1) break;
    const name = template.slice(open + 1, close);
    path += template.slice(done, open) + segment(name, values[name]);
    done = close + 1;
  }
  return path + template.slice(done);
}

function segment(name: string, value: unknown): string {
  const text = typeof value === 'number' ? `${value}` : value;
  // Dropped or climbed over when the URL is read (WHATWG URL, "dot-segment"): another resource would answer.
  if (typeof text !== 'string' || text === '' || text === '.' || text === '..') {
    throw new InputError(
      name,
      `The path parameter "${name}" must be text, and neither empty nor "." nor "..".`,
    );
  }
  return encoded(name, text);
}
