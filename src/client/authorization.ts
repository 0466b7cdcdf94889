import { InputError } from './input-error.ts';

/** An account's SID and token, or an API key (`SK…`) and its secret. */
export type Credentials =
  | {
      readonly accountSid: string;
      readonly authToken: string;
      readonly apiKey?: undefined;
      readonly apiSecret?: undefined;
    }
  | {
      readonly apiKey: string;
      readonly apiSecret: string;
      readonly accountSid?: undefined;
      readonly authToken?: undefined;
    };

/** The `Authorization` header for HTTP Basic (RFC 7617), in UTF-8. Messages name options, never values. */
export function authorization(given: Credentials): string {
  const [user, password] = pairOf(given);
  // btoa takes one character a byte.
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCodePoint(...bytes))}`;
}

function pairOf(given: Credentials): readonly [user: string, password: string] {
  const hasAccount = isGiven(given.accountSid) && isGiven(given.authToken);
  const hasKey = isGiven(given.apiKey) && isGiven(given.apiSecret);
  if (hasAccount && hasKey) {
    throw new InputError(
      'credentials',
      'Two pairs of credentials are given. Pass either accountSid and authToken, or apiKey and apiSecret.',
    );
  }
  if (hasAccount) {
    return [userName('accountSid', given.accountSid), plain('authToken', given.authToken)];
  }
  if (hasKey) return [userName('apiKey', given.apiKey), plain('apiSecret', given.apiSecret)];
  throw new InputError(
    'credentials',
    `Credentials are missing${half(given)}. Pass accountSid and authToken, or apiKey and apiSecret.`,
  );
}

function isGiven(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Says which half is there: the usual fault is one unset environment variable. */
function half(given: Credentials): string {
  const names = ['accountSid', 'authToken', 'apiKey', 'apiSecret'] as const;
  const found = names.filter((name) => isGiven(given[name]));
  return found.length === 0 ? '' : `: there is only ${found.join(' and ')}`;
}

function userName(option: string, value: string): string {
  if (value.includes(':')) throw new InputError(option, `${option} must not contain a colon.`);
  return plain(option, value);
}

function plain(option: string, value: string): string {
  // RFC 7617 forbids them.
  if (/\p{Cc}/u.test(value)) {
    throw new InputError(
      option,
      `${option} contains a control character, perhaps a line break at its end.`,
    );
  }
  return value;
}
