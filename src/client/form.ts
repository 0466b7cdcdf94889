import { InputError } from './input-error.ts';

/**
 * Writes fields as `application/x-www-form-urlencoded`, for bodies and queries alike: a list as a
 * repeated key, a date in UTC seconds, `null` as `Key=`; `undefined` is left out.
 * Spaces become `%20`, which is right in a query too; `+` is right in a body only.
 */
export function formText(fields: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => item !== undefined)
      .map((item) => [name, fieldText(name, item)]),
  );
  return new URLSearchParams(pairs).toString().replaceAll('+', '%20');
}

function fieldText(name: string, value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (value instanceof Date) return dateText(name, value);
  throw new InputError(
    name,
    `"${name}" is ${kindOf(value)}, which a form cannot carry. Give text, a number, a boolean, a date or a list of them; JSON goes as text, by JSON.stringify.`,
  );
}

function dateText(name: string, date: Date): string {
  if (Number.isNaN(date.getTime())) throw new InputError(name, `"${name}" is an invalid date.`);
  return `${date.toISOString().slice(0, -'.000Z'.length)}Z`;
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? 'a list in a list' : `of type ${typeof value}`;
}
