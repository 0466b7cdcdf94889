import type { PairedNode } from '../engine/redocly.ts';
import { fieldOf, nearest, nodeOf, typeOf } from './nodes.ts';

/** What a sentence about a schema or the like speaks of, if it does not say so itself. */
export function subjectOf(pair: PairedNode, owner: string): string | undefined {
  const [kind, name] = owner.split('/');
  if (kind === 'schemas') return `Schema \`${name}\``;
  const holder = nearest(pair, ['Parameter', 'Header', 'MediaType', 'RequestBody', 'Response']);
  if (holder === undefined || holder === pair) return undefined;
  const node = nodeOf(holder);
  switch (typeOf(holder)) {
    case 'Parameter':
      return `${capital(String(fieldOf(node, 'in')))} parameter \`${String(fieldOf(node, 'name'))}\``;
    case 'Header':
      return `Header \`${node.key}\``;
    case 'RequestBody':
      return 'Request body';
    case 'Response':
      return `Response ${node.key}`;
    default:
      return bodyOf(holder);
  }
}

function bodyOf(mediaType: PairedNode): string | undefined {
  const holder = nearest(mediaType, ['RequestBody', 'Response']);
  if (holder === undefined) return undefined;
  return typeOf(holder) === 'Response' ? `Response ${nodeOf(holder).key}` : 'Request body';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
