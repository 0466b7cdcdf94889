import {
  typesOf,
  type Description,
  type Schema,
  type SchemaObject,
} from '../../description/description.ts';

/** Values of a schema that stand at its bounds, and each of an enum. */
export function edgesOf(
  schema: Schema | undefined,
  resolve: Description['resolve'],
): readonly unknown[] {
  if (schema === undefined || typeof schema === 'boolean') return [];
  const whole = resolve<SchemaObject>(schema);
  if (whole.enum !== undefined) return whole.enum.slice(0, mostNames);
  const { minimum, maximum, minLength, maxLength, pattern, format } = whole;
  const types = typesOf(whole, resolve);
  const isFree = types.includes('string') && pattern === undefined && format === undefined;
  return [
    ...[minimum, maximum].filter((bound) => typeof bound === 'number'),
    ...(types.includes('boolean') ? [true, false] : []),
    ...(isFree ? [minLength, maxLength] : [])
      .filter((length) => typeof length === 'number')
      .filter((length) => length > 0 && length <= longest)
      .map((length) => 'e'.repeat(length)),
  ];
}

const mostNames = 12;
const longest = 40_000;
