import { isFields } from './nodes.ts';

/** Where something is, in words that stay when unrelated things move. */
export interface Place {
  /** "GET /path", "/path", "schemas/User" or "". */
  readonly owner: string;
  /** The rest of the way, its list positions replaced by names where there are any. */
  readonly within: string;
}

export function placeOf(document: unknown, pointer: string): Place {
  const keys = stableKeys(document, pointer);
  const [field = '', name = '', part = ''] = keys;
  const rest = (count: number): string => keys.slice(count).join('/');
  if (field === 'components') return { owner: `${name}/${part}`, within: rest(3) };
  if (field !== 'paths' && field !== 'webhooks') return { owner: '', within: rest(0) };
  if (part === 'parameters' || part === '') return { owner: name, within: rest(2) };
  return { owner: `${part.toUpperCase()} ${name}`, within: rest(3) };
}

function stableKeys(document: unknown, pointer: string): readonly string[] {
  let node = document;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const held = node;
      node = Array.isArray(held) ? held[Number(key)] : isFields(held) ? held[key] : undefined;
      return Array.isArray(held) ? nameIn(node, key) : key;
    });
}

function nameIn(item: unknown, key: string): string {
  if (!isFields(item)) return key;
  const { $ref, name, in: place, url, title } = item;
  const found = [$ref, name, url, title].find((each): each is string => typeof each === 'string');
  return typeof place === 'string' ? `${place} ${found ?? key}` : (found ?? key);
}
