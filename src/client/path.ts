import { InputError } from './input-error.ts';

/** Puts the values into `/v1/Users/{Sid}`, percent-encoded, so that no value reaches another address. */
export function fillPath(template: string, values: Readonly<Record<string, unknown>> = {}): string {
  // Behind a host, "@elsewhere" or ".elsewhere" would change the host, and with it who gets the credentials.
  if (!template.startsWith('/')) {
    throw new InputError('path', `The path ${JSON.stringify(template)} does not begin with "/".`);
  }
  return template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) =>
    segment(template, name, values[name]),
  );
}

function segment(template: string, name: string, value: unknown): string {
  const refuse = (why: string): never => {
    throw new InputError(name, `The path parameter "${name}" of ${template} ${why}.`);
  };
  if (value === undefined || value === null) return refuse('is missing');
  if (typeof value !== 'string' && typeof value !== 'number') {
    return refuse(`is of type ${typeof value}; give text`);
  }
  const text = String(value);
  // Dropped or climbed over when the URL is read (WHATWG URL, "dot-segment"): the collection would answer.
  if (text === '') return refuse('is empty, which would address another resource');
  if (text === '.' || text === '..') {
    return refuse(`is "${text}", which would address another resource`);
  }
  try {
    return encodeURIComponent(text);
  } catch {
    return refuse('has half of a surrogate pair, which no URL can carry');
  }
}
