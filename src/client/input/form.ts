import { InputError } from '../errors/input-error.ts';
import { encoded } from './encoded.ts';

/** Names and values as the caller gave them. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Writes fields as `application/x-www-form-urlencoded`, for bodies and queries alike: a list as a
 * repeated key, a date in UTC seconds, `null` as `Key=`; `undefined` is left out, and an empty list
 * is what the caller says. Spaces become `%20`, which is right in a query too; `+` in a body only.
 */
export function formText(fields: Fields, emptyList: readonly null[] = []): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const item of list.length > 0 ? list : emptyList) {
      if (item !== undefined)
        pairs.push(`${encoded(name, name)}=${encoded(name, fieldText(name, item))}`);
    }
  }
  return pairs.join('&');
}

/** As `formText` writes one value. */
export function fieldText(name: string, value: unknown): string {
  if (value === null) return '';
  if (value instanceof Date && Number.isFinite(value.getTime())) {
    return value.toISOString().replace(/\.\d+/, '');
  }
  if (isPlain(value)) return `${value}`;
  throw new InputError(
    name,
    `must be text, a number, a boolean, a date or a list of them; JSON goes as text.`,
  );
}

function isPlain(value: unknown): value is string | number | bigint | boolean {
  return /string|bigint|boolean/.test(typeof value) || Number.isFinite(value);
}
