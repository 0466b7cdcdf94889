import { refusal } from './refusal.ts';

/** Whether a bearer token opens this server; `undefined` if none was sent. */
export type Authorize = (token: string | undefined) => boolean | Promise<boolean>;

/** Asks for another token where this one is none, or the wrong one. */
export async function challengeOf(
  { headers }: Request,
  authorize: Authorize | undefined,
): Promise<Response | undefined> {
  if (authorize === undefined) return undefined;
  const [, token] = /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (await authorize(token)) return undefined;
  const challenge = token === undefined ? 'Bearer' : 'Bearer error="invalid_token"';
  return refusal(401, 'This server asks for a bearer token.', {
    headers: { 'www-authenticate': challenge },
  });
}
