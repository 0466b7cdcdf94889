import type { OpenApiDocument, Schema } from '../../description/description.ts';
import { resolver } from '../../description/references.ts';
import type { PairedNode } from '../engine/redocly.ts';
import { directionsOf } from './directions.ts';
import { schemaFits } from './fits/fits.ts';
import { isFields, typeOf, valueOf } from './nodes.ts';

/** Asks of a pair of schemas whether, both ways that it goes, the change is none on the wire. */
export function schemaFitting(
  base: OpenApiDocument,
  revision: OpenApiDocument,
): (pair: PairedNode) => boolean {
  const [ofBase, ofRevision] = [resolver(base), resolver(revision)];
  const known = new Map<PairedNode, boolean>();
  const fits = (pair: PairedNode): boolean => {
    const [before, after] = [valueOf(pair.base), valueOf(pair.revision)];
    if (!isSchema(before) || !isSchema(after)) return false;
    const directions = directionsOf(pair);
    const old = { schema: before, resolve: ofBase };
    const fresh = { schema: after, resolve: ofRevision };
    return directions.every((direction) =>
      direction === 'request' ? schemaFits(old, fresh) : schemaFits(fresh, old),
    );
  };
  return (pair) => {
    const answer = known.get(pair) ?? (typeOf(pair) === 'Schema' && fits(pair));
    known.set(pair, answer);
    return answer;
  };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'boolean' || isFields(value);
}
