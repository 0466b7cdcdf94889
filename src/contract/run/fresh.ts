import type { Description, Schema, SchemaObject } from '../../description/description.ts';
import { isRecord } from './json-at.ts';
import { pointsElsewhere } from './points-elsewhere.ts';

/** A body whose free texts are of this mark alone, so that none of them is taken already. */
export function freshened(
  value: unknown,
  properties: ReadonlyMap<string, Schema>,
  resolve: Description['resolve'],
  mark: string,
): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, given], index) => {
      const property = properties.get(name);
      const isFree =
        typeof given === 'string' &&
        !pointsElsewhere(name) &&
        property !== undefined &&
        typeof property !== 'boolean' &&
        isFreeText(resolve<SchemaObject>(property));
      return [name, isFree ? marked(given, property, resolve, mark, index) : given];
    }),
  );
}

function isFreeText({
  enum: names,
  pattern,
  format,
  contentMediaType,
  const: fixed,
}: SchemaObject & {
  readonly contentMediaType?: unknown;
}): boolean {
  return (
    names === undefined &&
    fixed === undefined &&
    pattern === undefined &&
    contentMediaType === undefined &&
    (format === undefined || format === 'email')
  );
}

function marked(
  text: string,
  property: Schema,
  resolve: Description['resolve'],
  mark: string,
  index: number,
): string {
  const digits = /^(.*?)(\d{4,})$/s.exec(text);
  if (digits !== null) {
    const [, lead = '', number = ''] = digits;
    const keep = Math.max(0, number.length - 7);
    // Two addresses of one body are not to become the same.
    const unique = parseInt(mark, 36) * 10 + (index % 10);
    const made = String(unique % 10 ** (number.length - keep));
    return lead + number.slice(0, keep) + made.padStart(number.length - keep, '0');
  }
  const made = text.includes('@') ? text.replace('@', `-${mark}@`) : `${text}-${mark}`;
  const { maxLength } = typeof property === 'boolean' ? {} : resolve<SchemaObject>(property);
  return typeof maxLength === 'number' && made.length > maxLength ? text : made;
}
