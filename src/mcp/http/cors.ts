/**
 * Lets the page that asks read the answer. It is one that the guard has let through, and is named
 * rather than "*", so that no cache between hands the answer to another. Cookies have no part in it.
 */
export function corsHeaders({ headers }: Request): Readonly<Record<string, string>> {
  const origin = headers.get('origin');
  if (origin === null || origin === '') return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'mcp-protocol-version, www-authenticate',
  };
}

/** What a browser asks before it sends a message; `undefined` for all else. */
export function preflight({ method }: Request): Response | undefined {
  if (method !== 'OPTIONS') return undefined;
  return new Response(null, { status: 204, headers: preflightHeaders });
}

/** What clients of both eras of the protocol may say in headers. */
export const sentHeaders: readonly string[] = [
  'content-type',
  'accept',
  'authorization',
  'mcp-protocol-version',
  'mcp-method',
  'mcp-name',
  'mcp-session-id',
  'last-event-id',
];

const preflightHeaders = {
  allow: 'GET, POST, OPTIONS',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': sentHeaders.join(', '),
  // Longer than browsers keep it.
  'access-control-max-age': '86400',
};
