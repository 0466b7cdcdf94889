import { fault } from '../faults.ts';
import type { Sid } from '../store/sids.ts';

/** Whose keys and tokens the emulator takes, account by account. */
export interface Keyring {
  /** The account of a whole Basic header as clients write it: most requests need no more. */
  readonly header: (value: string) => Sid<'AC'> | undefined;
  /** The account of a user name and its password. */
  readonly basic: (user: string, password: string) => Sid<'AC'> | undefined;
  /** The account of a bearer token. */
  readonly bearer: (token: string) => Sid<'AC'> | undefined;
}

/** The SID of the account that the request may act for; 401/20003 otherwise (RFC 7617, RFC 6750). */
export function authenticate(header: string | null, keyring: Keyring): Sid<'AC'> {
  if (header === null) throw unauthenticated('there is no Authorization header');
  const known = keyring.header(header);
  if (known !== undefined) return known;
  const [scheme = '', value = ''] = header.trim().split(/\s+/, 2);
  const account = byScheme(scheme.toLowerCase(), value, keyring);
  if (account === undefined) throw unauthenticated('the credentials are not known here');
  return account;
}

function byScheme(scheme: string, value: string, keyring: Keyring): Sid<'AC'> | undefined {
  if (scheme === 'bearer') return keyring.bearer(value);
  if (scheme !== 'basic') throw unauthenticated('the scheme is neither Basic nor Bearer');
  const text = decoded(value);
  const colon = text.indexOf(':');
  return colon === -1 ? undefined : keyring.basic(text.slice(0, colon), text.slice(colon + 1));
}

function decoded(base64: string): string {
  try {
    const bytes = atob(base64);
    // Keys and tokens are ASCII, and this is done for every request.
    if (/^[\0-\x7f]*$/.test(bytes)) return bytes;
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    throw unauthenticated('the credentials are not base64');
  }
}

function unauthenticated(reason: string): Error {
  return fault('unauthenticated', { reason }, { 'www-authenticate': 'Basic realm="Twilio API"' });
}
