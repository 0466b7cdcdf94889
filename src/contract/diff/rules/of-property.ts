import type { PairedNode } from '../../engine/redocly.ts';
import { nodeOf, typeOf } from '../nodes.ts';

/** " of `name`" for the schema of a property or a component; else nothing. */
export function ofProperty(pair: PairedNode): string {
  const holder = pair.parent;
  const named = holder !== null && ['SchemaProperties', 'NamedSchemas'].includes(typeOf(holder));
  return named ? ` of \`${nodeOf(pair).key}\`` : '';
}
