import { propertiesOf, type Description, type Schema } from '../../description/description.ts';

const kept = new WeakMap<object, ReadonlyMap<string, Schema>>();

/** What `propertiesOf` says, collected once for each schema. */
export function keptProperties(
  schema: Schema | undefined,
  resolve: Description['resolve'],
): ReadonlyMap<string, Schema> {
  if (typeof schema !== 'object') return none;
  const known = kept.get(schema) ?? propertiesOf(schema, resolve);
  kept.set(schema, known);
  return known;
}

const none: ReadonlyMap<string, Schema> = new Map();
