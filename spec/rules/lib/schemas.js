// What a schema says, read through `$ref`, its siblings and `allOf`.

import { child, entries, follow, isBroken, isDict, refOf } from './place.js';

/** @import { Context, Place } from './place.js' */

/**
 * All places whose keywords hold for the same value: the schema itself, what it refers to, and
 * every part of an `allOf`. The nearest comes first; a circle ends where it closes.
 * @param {Context} ctx
 * @param {Place | undefined} schema
 * @param {Set<unknown>} [seen]
 * @returns {Place[]}
 */
export function layersOf(ctx, schema, seen = new Set()) {
  if (!schema || !isDict(schema.value) || seen.has(schema.value)) return [];
  seen.add(schema.value);
  return [
    schema,
    ...(refOf(schema) === undefined ? [] : layersOf(ctx, hop(ctx, schema), seen)),
    ...entries(child(schema, 'allOf')).flatMap(([, part]) => layersOf(ctx, part, seen)),
  ];
}

/**
 * One step along a `$ref`. Redocly jumps to the end of a chain and lists the stops that say more
 * than `$ref`; the first of those is the next place to read.
 * @param {Context} ctx
 * @param {Place} schema
 * @returns {Place | undefined}
 */
function hop(ctx, schema) {
  const $ref = /** @type {string} */ (refOf(schema));
  const stop = ctx.resolve({ $ref }, schema.location.source.absoluteRef).chain?.[0];
  return stop ? { value: stop.node, location: stop.location } : follow(ctx, schema);
}

/**
 * @param {Context} ctx
 * @param {Place[]} layers
 * @returns {boolean} whether all of the schema was found, so that what is lacking lacks indeed
 */
export function isWhole(ctx, layers) {
  return !layers.some((layer) => isBroken(ctx, layer));
}

/**
 * @param {Place[]} layers
 * @param {string} word
 * @returns {Place | undefined} the nearest layer's
 */
export function keyword(layers, word) {
  for (const layer of layers) {
    const found = child(layer, word);
    if (found) return found;
  }
  return undefined;
}

/**
 * Every property, with each place that says something of it.
 * @param {Place[]} layers
 * @returns {Map<string, Place[]>}
 */
export function propertiesOf(layers) {
  const found = new Map();
  for (const layer of layers) {
    for (const [name, property] of entries(child(layer, 'properties'))) {
      found.set(name, [...(found.get(name) ?? []), property]);
    }
  }
  return found;
}

/**
 * @param {Place[]} layers
 * @returns {Set<unknown>} the names that any layer requires
 */
export function requiredOf(layers) {
  return new Set(
    layers.flatMap((layer) => {
      const required = child(layer, 'required')?.value;
      return Array.isArray(required) ? required : [];
    }),
  );
}

/**
 * @param {Place[]} layers
 * @returns {unknown[]} the types allowed, `[]` where none is named
 */
export function typesOf(layers) {
  const type = keyword(layers, 'type')?.value;
  return type === undefined ? [] : Array.isArray(type) ? type : [type];
}

/**
 * The alternatives of a schema, those that stand for "nothing" (`null`, the empty string) apart.
 * @param {Place[]} layers
 * @returns {Place[]} empty when it has none
 */
export function alternativesOf(layers) {
  return layers.flatMap((layer) =>
    ['anyOf', 'oneOf'].flatMap((word) => entries(child(layer, word)).map(([, branch]) => branch)),
  );
}

/**
 * Whether `null` is a value of the schema.
 * @param {Context} ctx
 * @param {Place | undefined} schema
 * @param {Set<unknown>} [seen] alternatives already asked, for schemas that contain themselves
 * @returns {boolean}
 */
export function allowsNull(ctx, schema, seen = new Set()) {
  if (!schema || seen.has(schema.value)) return false;
  seen.add(schema.value);
  const layers = layersOf(ctx, schema);
  if (keyword(layers, 'nullable')?.value === true) return true;
  const types = typesOf(layers);
  if (types.length > 0) return types.includes('null');
  if (keyword(layers, 'const')?.value === null) return true;
  const values = keyword(layers, 'enum')?.value;
  if (Array.isArray(values)) return values.includes(null);
  return alternativesOf(layers).some((branch) => allowsNull(ctx, branch, seen));
}

/**
 * The schema of a JSON body, as it is written.
 * @param {Place | undefined} body a response or request body
 * @returns {Place | undefined}
 */
export function jsonSchemaOf(body) {
  const media = entries(child(body, 'content')).find(([type]) => /[/+]json\b/i.test(type));
  return child(media?.[1], 'schema');
}
