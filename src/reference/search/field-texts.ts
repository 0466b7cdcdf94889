import type { Field, Shape } from '../model.ts';

export interface FieldTexts {
  readonly names: readonly string[];
  /** Markdown. */
  readonly texts: readonly string[];
}

/** Names and descriptions of everything in these trees, each of them once. */
export function fieldTexts(roots: readonly (Field | Shape)[]): FieldTexts {
  const names = new Set<string>();
  const texts = new Set<string>();
  collect(roots, names, texts);
  return { names: [...names], texts: [...texts] };
}

function collect(fields: readonly (Field | Shape)[], names: Set<string>, texts: Set<string>): void {
  for (const field of fields) {
    if ('name' in field) {
      if (!isFiller(field.name)) names.add(field.name);
      texts.add(field.description);
    }
    collect(field.fields, names, texts);
    for (const variant of field.variants) {
      texts.add(variant.description);
      collect(variant.fields, names, texts);
    }
  }
}

/** "*" and "[n]" stand for names. */
function isFiller(name: string): boolean {
  return name === '*' || name === '[n]';
}
