import type { Incoming, Outgoing } from '../../emulator/emulator.ts';
import { sentHeaders } from '../../mcp/http/cors.ts';
import type { McpFetch } from '../../mcp/http/mcp-fetch.ts';

/** Asks the MCP server what came to a port. */
export async function answerMcp(fetch: McpFetch, incoming: Incoming): Promise<Outgoing> {
  if (!methods.has(incoming.method)) return notAllowed;
  const response = await fetch(requestOf(incoming));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    // No stream stays open: this server has nothing to say by itself.
    body: await response.text(),
  };
}

/** Of the rest, some cannot be in a `Request`. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']);

const notAllowed: Outgoing = { status: 405, headers: { allow: 'GET, POST, OPTIONS' }, body: '' };

function requestOf({ method, origin, target, header, body }: Incoming): Request {
  const headers = new Headers();
  for (const name of read) {
    const value = header(name);
    if (value !== null) headers.set(name, value);
  }
  return new Request(origin + target, { method, headers, ...(method === 'POST' && { body }) });
}

/** All that is asked for; a body without a type is one of text otherwise. */
const read = ['host', 'origin', ...sentHeaders];
