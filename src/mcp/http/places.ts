/** Where the earlier drafts of server cards have them: once on a host. */
export const hostCard = '/.well-known/mcp/server-card.json';

/** What is at a path. */
export type Place = 'endpoint' | 'card' | 'host card';

/** What a server whose endpoint is at `path` has there; `undefined` for what is another's. */
export function placeAt(pathname: string, path: string): Place | undefined {
  // With a slash at its end, too, as people write it.
  if (pathname === path || pathname === `${path}/`) return 'endpoint';
  if (pathname === `${path}/server-card`) return 'card';
  return pathname === hostCard ? 'host card' : undefined;
}
