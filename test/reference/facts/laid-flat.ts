import { followed, isRaw, listAt, type Raw } from './raw.ts';

/** A schema with its `allOf`s and its one branch beside null in it. */
export interface Flat {
  readonly keywords: Raw;
  readonly properties: ReadonlyMap<string, Raw>;
  readonly required: ReadonlySet<unknown>;
  readonly nullable: boolean;
  /** The branches of a union but for null. */
  readonly branches: readonly Raw[];
}

export function laidFlat(schema: Raw, document: Raw): Flat {
  const { allOf: _, anyOf: __, oneOf: ___, properties, ...keywords } = followed(schema, document);
  const whole = followed(schema, document);
  const all = [...listAt(whole, 'anyOf'), ...listAt(whole, 'oneOf')].filter(isRaw);
  const branches = all.filter((branch) => branch['type'] !== 'null');
  const isNullable = branches.length === 1 && all.length === 2;
  const parts = [...listAt(whole, 'allOf').filter(isRaw), ...(isNullable ? branches : [])];
  const flats = parts.map((part) => laidFlat(part, document));
  const own = Object.entries(isRaw(properties) ? properties : {}).filter(
    (entry): entry is [string, Raw] => isRaw(entry[1]),
  );
  const merged = new Map(flats.flatMap((flat) => [...flat.properties]));
  for (const [name, property] of own) {
    const before = merged.get(name);
    merged.set(name, before === undefined ? property : { allOf: [before, property] });
  }
  return {
    keywords: Object.assign({}, ...flats.map((flat) => flat.keywords), keywords),
    properties: merged,
    required: new Set([
      ...flats.flatMap((flat) => [...flat.required]),
      ...listAt(keywords, 'required'),
    ]),
    nullable:
      branches.length < all.length ||
      keywords['nullable'] === true ||
      [keywords['type']].flat().includes('null') ||
      flats.some(({ nullable }) => nullable),
    branches: isNullable ? [] : branches,
  };
}
