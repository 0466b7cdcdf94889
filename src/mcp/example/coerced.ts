import type { Schema } from '../../description/description.ts';
import type { ViewOf } from '../../reference/fields/view.ts';

/** What is sent as text, as its schema has it: one value for a list of one, "20" for 20, an object for its JSON. */
export function coerced(value: unknown, schema: Schema | undefined, viewOf: ViewOf): unknown {
  const { keywords, types } = viewOf(schema);
  const { items, contentMediaType } = keywords;
  if (types.includes('array')) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.map((item) => coerced(item, items, viewOf));
  }
  if (types.includes('string')) {
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    const isJson = contentMediaType === 'application/json' && typeof value === 'object';
    return isJson && value !== null ? JSON.stringify(value) : value;
  }
  return typeof value === 'string' ? (fromText(value, types) ?? value) : value;
}

function fromText(text: string, types: readonly string[]): unknown {
  const isNumber = types.includes('integer') || types.includes('number');
  // What would come back as another text is not that number.
  if (isNumber && String(Number(text)) === text) return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return undefined;
}
