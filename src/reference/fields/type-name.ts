import type { View, ViewOf } from './view.ts';

/** "string(date-time) | null", "array[object]"; "" where the schema says nothing of types. */
export function typeName(view: View, viewOf: ViewOf, depth = 0): string {
  const names = view.types.length > 0 ? view.types : implied(view, viewOf, depth);
  const { format } = view.keywords;
  const shown = names.map((name) => {
    if (name === 'array') return arrayName(view, viewOf, depth);
    return format !== undefined && name !== 'object' ? `${name}(${format})` : name;
  });
  if (view.nullable) shown.push('null');
  return [...new Set(shown)].join(' | ');
}

/** Without a `type` the other keywords tell. */
function implied(view: View, viewOf: ViewOf, depth: number): readonly string[] {
  const { keywords, variants } = view;
  if (keywords.properties !== undefined || keywords.additionalProperties !== undefined) {
    return ['object'];
  }
  if (keywords.items !== undefined) return ['array'];
  const values = keywords.const === undefined ? (keywords.enum ?? []) : [keywords.const];
  if (values.length > 0) {
    return [...new Set(values.filter((value) => value !== null).map((value) => typeOf(value)))];
  }
  // A union in a union in a union …
  if (depth > 4) return [];
  const branches = variants.map((variant) => typeName(viewOf(variant), viewOf, depth + 1));
  return [...new Set(branches.flatMap((name) => name.split(' | ')))].filter(
    (name) => name !== '' && name !== 'null',
  );
}

function arrayName({ keywords }: View, viewOf: ViewOf, depth: number): string {
  if (depth > 4) return 'array';
  const items = viewOf(keywords.items);
  const name = typeName(items, viewOf, depth + 1);
  return name === '' ? 'array' : `array[${name}]`;
}

/** The JSON type of a value. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
