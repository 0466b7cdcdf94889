import type { PairedNode } from '../../engine/redocly.ts';
import { holdersOf, typeOf } from '../nodes.ts';
import type { DiffFilter } from './filter.ts';

/** What holds schemas and is held by one. */
const parts = new Set(
  [
    ['Schema', 'SchemaProperties', 'AllOf', 'OneOf', 'AnyOf', 'SchemaMap', 'SchemaList'],
    ['PatternProperties', 'DependentRequired'],
  ].flat(),
);

/**
 * `multipleOf` of a divisor, `enum` of one and `const`, a wrap of one branch or with null, an `allOf`
 * with nothing but words, the same constraint moved: all are one question.
 */
export const stillFits: DiffFilter = {
  name: 'still-fits',
  reason: 'It is said in other words: whatever was allowed is, and whatever comes was.',
  ids: new Set(
    [
      ['schema-type-changed', 'enum-values-removed', 'enum-values-added'],
      ['required-properties-added', 'required-properties-removed', 'property-removed'],
      ['schema-constraint-changed', 'schema-combinator-changed'],
      ['contract/dependent-required-changed', 'contract/pattern-properties-changed'],
      ['contract/contains-count-changed'],
    ].flat(),
  ),
  level: 'minor',
  lets: ({ node }, _, { fits }) => fitsInEveryUse(node, fits, new Set()),
};

/** By each way up, the schema or one that holds it says the same as before. */
function fitsInEveryUse(
  pair: PairedNode,
  fits: (pair: PairedNode) => boolean,
  seen: Set<PairedNode>,
): boolean {
  if (seen.has(pair)) return true;
  seen.add(pair);
  if (!parts.has(typeOf(pair))) return false;
  if (fits(pair)) return true;
  // To lie among the components is no use.
  const uses = holdersOf(pair).filter((holder) => typeOf(holder) !== 'NamedSchemas');
  return uses.length > 0 && uses.every((use) => fitsInEveryUse(use, fits, seen));
}
