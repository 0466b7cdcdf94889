import { EventError } from './event-error.ts';
import type { Fields } from './fields.ts';

/** The fields of a JSON body, as text, like those of a form; what is null is left out. */
export function jsonFields(text: string): Fields {
  const fields = Object.entries(objectIn(text)).filter(([, value]) => value !== null);
  return fields.map(([name, value]) => {
    if (typeof value !== 'object') return [name, String(value)] as const;
    throw malformed('The JSON body has a field that is an object or a list.');
  });
}

function objectIn(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    throw malformed('The body is not JSON.');
  }
  throw malformed('The JSON body is not an object.');
}

function malformed(message: string): EventError {
  return new EventError('malformed-event', undefined, message);
}
