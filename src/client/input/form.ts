import { InputError } from '../errors/input-error.ts';

/** Names and values as the caller gave them. */
export type Fields = Readonly<Record<string, unknown>>;

/** A query. An empty list asks for nothing. */
export function queryText(fields: Fields): string {
  return formText(fields, []);
}

/** A form body. An empty list clears a field, as `null` does. */
export function bodyText(fields: Fields): string {
  return formText(fields, [null]);
}

/** Each value as text, for headers. */
export function fieldTexts(fields: Fields = {}): Record<string, string> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, fieldText(name, value)]));
}

/**
 * Writes fields as `application/x-www-form-urlencoded`, for bodies and queries alike: a list as a
 * repeated key, a date in UTC seconds, `null` as `Key=`; `undefined` is left out.
 * Spaces become `%20`, which is right in a query too; `+` is right in a body only.
 */
function formText(fields: Fields, emptyList: readonly unknown[]): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value.length > 0 ? value : emptyList) : [value])
      .filter((item) => item !== undefined)
      .map((item) => [name, fieldText(name, item)]),
  );
  return new URLSearchParams(pairs).toString().replaceAll('+', '%20');
}

function fieldText(name: string, value: unknown): string {
  if (value === null) return '';
  if (value instanceof Date && !Number.isNaN(+value))
    return value.toISOString().replace(/\.\d+/, '');
  if (Number.isFinite(value) || /^(?:string|boolean|bigint)$/.test(typeof value)) {
    return String(value);
  }
  throw new InputError(
    name,
    `"${name}" must be text, a number, a boolean, a date or a list of them; JSON goes as text.`,
  );
}
