import { directionsOf } from '../directions.ts';
import type { DiffFilter } from './filter.ts';

export const onNoWire: DiffFilter = {
  name: 'on-no-wire',
  reason: 'A write-only field of an answer, or a read-only one of a question, is never sent.',
  ids: new Set(
    [
      ['schema-type-changed', 'enum-values-removed', 'enum-values-added', 'property-removed'],
      ['required-properties-added', 'required-properties-removed'],
      ['schema-constraint-changed', 'schema-combinator-changed'],
    ].flat(),
  ),
  level: 'patch',
  lets: ({ node }) => directionsOf(node).length === 0,
};
