import { fault } from '../faults.ts';
import type { Incoming } from './exchange.ts';

/** What was sent under each name, in the order it came. */
export type Pairs = ReadonlyMap<string, readonly string[]>;

/**
 * Reads `a=1&b=2` as WHATWG says (URL Standard, 5.1): `+` is a space, a broken escape stays as it is.
 */
export function pairsOf(text: string): Pairs {
  const pairs = new Map<string, string[]>();
  if (text === '') return pairs;
  for (const [name, value] of new URLSearchParams(text)) {
    const values = pairs.get(name);
    if (values === undefined) pairs.set(name, [value]);
    else values.push(value);
  }
  return pairs;
}

/** Parts "/path?query" at its first question mark. */
export function splitTarget(target: string): {
  readonly pathname: string;
  readonly search: string;
} {
  const at = target.indexOf('?');
  if (at === -1) return { pathname: target, search: '' };
  return { pathname: target.slice(0, at), search: target.slice(at + 1) };
}

/** The fields of a form; a body of another type is 400, as it would be lost otherwise. */
export function formPairs({ body, header }: Incoming): Pairs {
  if (body === '') return pairsOf('');
  const type = header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type === undefined || type === formType) return pairsOf(body);
  throw fault('unreadableBody', { reason: `it is ${type}, not ${formType}` });
}

const formType = 'application/x-www-form-urlencoded';
