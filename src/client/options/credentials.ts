import { basic } from '../auth/basic.ts';
import { bearer } from '../auth/bearer.ts';
import type { Authorization } from '../auth/authorization.ts';
import { failureOf } from '../errors/failure.ts';
import { InputError } from '../errors/input-error.ts';
import { late } from '../send/late.ts';
import type { Send } from '../send/send.ts';

/** Who calls: exactly one of these. */
export type Credentials =
  | AllOf<'accountSid' | 'authToken'>
  | AllOf<'apiKey' | 'apiSecret'>
  | AllOf<'clientId' | 'clientSecret'>
  | (None<Exclude<CredentialName, 'token'>> & {
      /** Gives an access token; asked before each attempt, and once more after a 401. */
      readonly token: () => Promise<string>;
    });

type CredentialName = (typeof kinds)[number][number];

type AllOf<Names extends CredentialName> = Readonly<Record<Names, string>> &
  None<Exclude<CredentialName, Names>>;

type None<Names extends string> = { readonly [Name in Names]?: undefined };

const kinds = [
  ['accountSid', 'authToken'],
  ['apiKey', 'apiSecret'],
  ['clientId', 'clientSecret'],
  ['token'],
] as const;

/** `sendToTokens` sends to where tokens are given. Messages name options, never values. */
export function authorizationOf(
  given: Credentials,
  sendToTokens: (secret: string) => Send,
): Authorization {
  const found = kinds.flat().filter((name) => given[name]);
  const [names, ...others] = kinds.filter((all) => all.every((name) => found.includes(name)));
  if (names === undefined || others.length > 0) {
    throw new InputError(
      'credentials',
      `must be ${kinds.map((all) => all.join(' and ')).join(', or ')}; given: ${found.join(', ') || 'none'}.`,
    );
  }
  const [user, password] = names.map((name) => given[name]);
  if (typeof user === 'function') return bearer(user);
  return names[0] === 'clientId'
    ? exchanged(String(user), String(password), sendToTokens)
    : basic(String(user), String(password));
}

/** Loaded where it is asked for: few clients need it. */
function exchanged(
  clientId: string,
  secret: string,
  sendToTokens: (secret: string) => Send,
): Authorization {
  const send = sendToTokens(secret);
  const made = late(
    import('../auth/client-credentials.ts').then(({ clientCredentials }) =>
      clientCredentials(clientId, secret, send, failureOf),
    ),
  );
  return {
    header: async () => (await made).header(),
    renew: async (refused) => (await made).renew(refused),
    secret,
  };
}
