import type { PairedNode } from '../engine/redocly.ts';
import type { Difference } from './difference.ts';
import { typeOf } from './nodes.ts';

// Nearest first wins; a schema is asked for what it is the schema of.
const areas: readonly (readonly [pattern: RegExp, area: Difference['area']])[] = [
  [/^Header/, 'headers'],
  [/^Parameter/, 'parameters'],
  [/^RequestBody/, 'requestBody'],
  [/^Response/, 'responses'],
  [/^Security|^OAuth|Flow/, 'security'],
  [/^Server/, 'servers'],
  [/^Webhooks/, 'webhooks'],
  [/^Tag/, 'tags'],
  [/^Info|^Contact|^License/, 'info'],
  [/^(Paths|PathItem|Operation|Callback)/, 'paths'],
  [/^(Components|Named)/, 'components'],
];

export function areaOf(pair: PairedNode): Difference['area'] {
  const inSchema = typeOf(pair) === 'Schema' || isPartOfSchema(pair);
  for (let found: PairedNode | null = pair; found !== null; found = found.parent) {
    const type = typeOf(found);
    const area = areas.find(([pattern]) => pattern.test(type))?.[1];
    if (area === undefined) continue;
    return inSchema && area !== 'headers' && area !== 'parameters' ? 'schema' : area;
  }
  return 'info';
}

function isPartOfSchema({ parent }: PairedNode): boolean {
  return parent !== null && typeOf(parent) === 'Schema';
}
