import { InputError } from '../errors/input-error.ts';
import type { Authorization } from './authorization.ts';

/** HTTP Basic (RFC 7617), in UTF-8. */
export function basic(user: string, password: string): Authorization {
  // RFC 7617 forbids both.
  if (user.includes(':') || /\p{Cc}/u.test(user + password)) {
    throw new InputError('credentials', 'must not have a colon or a line break.');
  }
  // btoa takes one character a byte.
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  const header = `Basic ${btoa(String.fromCodePoint(...bytes))}`;
  return { header: () => header, secret: password };
}
