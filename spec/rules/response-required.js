// In an answer, what is documented is there: `required` and never-null fields make types that
// callers can trust without a check. Requests are exempt, for there "optional" is the caller's choice.

import { operationsOf, responsesOf } from './lib/operations.js';
import { child, entries, follow, reporter, text } from './lib/place.js';
import {
  allowsNull,
  alternativesOf,
  isWhole,
  layersOf,
  propertiesOf,
  requiredOf,
} from './lib/schemas.js';

/** @import { Context, Place, Report, Rule } from './lib/place.js' */

const NEVER_NULL = new Set(['sid', 'account_sid', 'date_created', 'date_updated', 'url']);

/** @type {Rule} */
export const responseRequired = () => ({
  Root(root, ctx) {
    const report = reporter(ctx);
    const seen = new Set();
    const queue = operationsOf(ctx, root)
      .flatMap((operation) => responsesOf(ctx, operation))
      .flatMap(([, response]) => entries(child(response, 'content')))
      .flatMap(([, media]) => child(media, 'schema') ?? []);
    for (let schema = queue.pop(); schema; schema = queue.pop()) {
      // A reference with words of its own beside it is not the same schema as what it leads to.
      const bare = Object.keys(Object(schema.value)).length === 1;
      const same = (bare ? follow(ctx, schema) : schema)?.value;
      if (same === undefined || seen.has(same)) continue;
      seen.add(same);
      const layers = layersOf(ctx, schema);
      if (isWhole(ctx, layers)) checkProperties(ctx, report, layers);
      queue.push(...partsOf(layers));
    }
  },
});

/**
 * @param {Context} ctx
 * @param {Report} report
 * @param {Place[]} layers
 */
function checkProperties(ctx, report, layers) {
  const required = requiredOf(layers);
  for (const [name, places] of propertiesOf(layers)) {
    const says = places.flatMap((place) => layersOf(ctx, place));
    /** @param {string} extension */
    const excused = (extension) => says.some((place) => text(place, extension));
    const [place] = places;
    if (!place) continue;
    if (!isWhole(ctx, says)) continue;
    if (!required.has(name) && !excused('x-optional')) {
      const message = `The answer's property ${name} is not required; add it to required, or say in x-optional when it is absent.`;
      report(place, message, { onKey: true });
    }
    if (!NEVER_NULL.has(name) || excused('x-nullable-because')) continue;
    if (places.every((each) => allowsNull(ctx, each))) {
      const message = `The answer's property ${name} may be null, though ${name} never is; drop null, or say why in x-nullable-because.`;
      report(place, message, { onKey: true });
    }
  }
}

/**
 * @param {Place[]} layers
 * @returns {Place[]} the schemas of the values inside, and the alternatives
 */
function partsOf(layers) {
  return [
    ...layers.flatMap((layer) => entries(child(layer, 'properties')).map(([, part]) => part)),
    ...layers.flatMap((layer) => entries(child(layer, 'prefixItems')).map(([, part]) => part)),
    ...layers.flatMap((layer) => child(layer, 'items') ?? []),
    ...layers.flatMap((layer) => child(layer, 'additionalProperties') ?? []),
    ...alternativesOf(layers),
  ];
}
