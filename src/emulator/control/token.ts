import { fault } from '../faults.ts';
import type { Moment } from '../store/dated.ts';
import type { Random } from '../store/sids.ts';
import type { Incoming, Outgoing } from '../wire/exchange.ts';
import { formPairs } from '../wire/pairs.ts';

export interface TokenParts {
  /** Remembers a token for a client; `false` when its id or secret is not known. */
  readonly issue: (clientId: string, clientSecret: string, token: string, until: Moment) => boolean;
  readonly now: () => Moment;
  readonly random: Random;
}

/** Seconds. */
const lifetime = 3600;

/** Gives a token for a client's id and secret (RFC 6749, 4.4), which stand in the form. */
export function tokenAnswer(incoming: Incoming, { issue, now, random }: TokenParts): Outgoing {
  const { method } = incoming;
  if (method !== 'POST') {
    throw fault(
      'methodNotAllowed',
      { method, path: '/v2/token', allowed: 'POST' },
      { allow: 'POST' },
    );
  }
  const form = formPairs(incoming);
  const field = (name: string): string => form.get(name)?.[0] ?? '';
  if (field('grant_type') !== 'client_credentials') {
    return json(400, {
      error: field('grant_type') === '' ? 'invalid_request' : 'unsupported_grant_type',
      error_description: 'grant_type has to be client_credentials',
    });
  }
  const [clientId, secret] = [field('client_id'), field('client_secret')];
  const token = signedLike(clientId, now(), random);
  if (!issue(clientId, secret, token, now() + lifetime * 1000)) {
    return json(401, {
      error: 'invalid_client',
      error_description: 'client_id and client_secret are not known here',
    });
  }
  return json(200, { access_token: token, expires_in: lifetime, token_type: 'bearer' });
}

/**
 * Looks like a JSON Web Token (RFC 7519), as clients read its end from it. The emulator knows its
 * tokens by heart, so the signature is random.
 */
function signedLike(clientId: string, now: Moment, random: Random): string {
  const issued = Math.floor(now / 1000);
  const claims = { sub: clientId, iat: issued, exp: issued + lifetime };
  const signature = Array.from({ length: 32 }, () =>
    String.fromCharCode(Math.floor(random() * 256)),
  ).join('');
  return [
    encoded(JSON.stringify({ alg: 'HS256', typ: 'JWT' })),
    encoded(JSON.stringify(claims)),
    base64url(signature),
  ].join('.');
}

function encoded(text: string): string {
  return base64url(String.fromCharCode(...new TextEncoder().encode(text)));
}

function base64url(bytes: string): string {
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Tokens are not to be kept on the way (RFC 6749, 5.1). */
function json(status: number, body: object): Outgoing {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}
