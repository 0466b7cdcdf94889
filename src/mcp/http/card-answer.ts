import {
  SERVER_INFO_META_KEY,
  type DiscoverResult,
  type Implementation,
  type ListToolsResult,
  type McpHttpHandler,
} from '@modelcontextprotocol/server';
import { ask } from './ask.ts';
import type { Place } from './places.ts';
import { refusal } from './refusal.ts';
import { hostCard, serverCard } from './server-card.ts';

/** Answers who wants the card of the server that is reached at `url`. */
export async function cardAnswer(
  { method }: Request,
  place: Exclude<Place, 'endpoint'>,
  url: string,
  serve: McpHttpHandler['fetch'],
): Promise<Response> {
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: open });
  if (method !== 'GET' && method !== 'HEAD') {
    return refusal(405, 'This is read with GET.', { headers: { allow: 'GET, HEAD, OPTIONS' } });
  }
  const discovered = await ask<DiscoverResult & WithInfo>(serve, 'server/discover');
  const { _meta: meta } = discovered;
  const about = { url, discovered, server: meta[SERVER_INFO_META_KEY] };
  if (place === 'card') return json(serverCard(about), 'application/mcp-server-card+json');
  const listed = await ask<ListToolsResult>(serve, 'tools/list');
  return json(hostCard(about, listed), 'application/json');
}

/** Servers of this SDK sign each result. */
interface WithInfo {
  readonly _meta: { readonly [SERVER_INFO_META_KEY]: Implementation };
}

function json(card: object, mediaType: string): Response {
  const headers = { ...open, 'content-type': mediaType, 'cache-control': 'public, max-age=3600' };
  return new Response(`${JSON.stringify(card, null, 2)}\n`, { headers });
}

/** Any page may read it: there is nothing in it that is not for everyone. */
const open = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET',
  'access-control-allow-headers': 'content-type',
};
