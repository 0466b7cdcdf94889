import type { JudgedChange } from '../../engine/redocly.ts';
import { directionsOf } from '../directions.ts';
import type { DiffFilter } from './filter.ts';

/** Formats that a validator holds strings to (JSON Schema 2020-12, 7.3, and OpenAPI's registry). */
const held = new Set<unknown>(
  [
    ['date-time', 'date', 'time', 'duration', 'email', 'idn-email', 'hostname', 'idn-hostname'],
    ['ipv4', 'ipv6', 'uri', 'uri-reference', 'iri', 'iri-reference', 'uuid', 'uri-template'],
    ['json-pointer', 'relative-json-pointer', 'regex', 'byte', 'binary', 'base64url'],
  ].flat(),
);

/** Of numbers: those of 64 bits are what JSON is read into anyway, these are less. */
const small = new Set<unknown>(['int32', 'float', 'int16', 'int8', 'uint8', 'uint16', 'uint32']);

export const annotationFormat: DiffFilter = {
  name: 'annotation-format',
  reason: 'Such a format says how to hold a value, not which may be sent.',
  ids: new Set(['schema-constraint-changed']),
  level: 'minor',
  lets: (change) => {
    if (change.kind !== 'modified' || change.property !== 'format') return false;
    const formats = [change.base.value, change.revision.value];
    return !formats.some((format) => held.has(format)) && !narrows(change, formats);
  },
};

function narrows({ node }: JudgedChange, [before, after]: readonly unknown[]): boolean {
  return directionsOf(node).some((direction) =>
    direction === 'request' ? small.has(after) : small.has(before),
  );
}
