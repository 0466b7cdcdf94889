import { createMcpHandler, INTERNAL_ERROR, type McpServer } from '@modelcontextprotocol/server';
import { failedInside } from '../guarded.ts';
import { mcpServer, type McpOptions } from '../mcp.ts';
import { challengeOf, type Authorize } from './authorize.ts';
import { cardAnswer } from './card-answer.ts';
import { corsHeaders, preflight } from './cors.ts';
import { guardOf, type GuardOptions } from './guard.ts';
import { connectPage, wantsPage } from './page.ts';
import { placeAt } from './places.ts';
import { readMessage } from './read-message.ts';
import { refusal } from './refusal.ts';

export type { Authorize } from './authorize.ts';
export type { GuardOptions } from './guard.ts';

export interface McpHttpOptions extends McpOptions, GuardOptions {
  /** Where it is on its host: "/doc/conversations/mcp". */
  readonly path: string;
  /** Where clients reach it, for people to copy; as they have asked for it when left out. */
  readonly url?: string;
  /** What people get who open the address in a browser; a page that says how to connect when left out. */
  readonly page?: (request: Request) => Response | undefined;
  /** Without it everyone may read. */
  readonly authorize?: Authorize;
}

export type McpFetch = (request: Request) => Promise<Response>;

/** The server over HTTP, as a function from `Request` to `Response`: it listens nowhere by itself. */
export function mcpFetch(options: McpHttpOptions): McpFetch {
  const { title, path, page, authorize, complain } = options;
  const guard = guardOf(options);
  // Each request has a server of its own. Errors of clients are not told: they get to know them.
  const { fetch: serve } = createMcpHandler(factory, { legacy: 'stateless' });

  return async (request) => {
    try {
      return secured(await answer(request));
    } catch (error) {
      complain?.(error);
      return secured(refusal(500, failedInside, { code: INTERNAL_ERROR }));
    }
  };

  async function answer(request: Request): Promise<Response> {
    const { origin, pathname } = new URL(request.url);
    const place = placeAt(pathname, path);
    if (place === undefined) return refusal(404, 'There is nothing here.');
    const stranger = guard.host(request);
    if (stranger !== undefined) return stranger;
    const { url = origin + path } = options;
    if (place !== 'endpoint') return cardAnswer(request, place, url, serve);
    return (
      guard.origin(request) ?? withHeaders(await atEndpoint(request, url), corsHeaders(request))
    );
  }

  async function atEndpoint(request: Request, url: string): Promise<Response> {
    const asked = preflight(request);
    if (asked !== undefined) return asked;
    if (wantsPage(request)) return pageFor(request, url);
    const challenge = await challengeOf(request, authorize);
    if (challenge !== undefined) return challenge;
    if (request.method !== 'POST') return serve(request);
    const read = await readMessage(request);
    return read instanceof Response ? read : serve(request, { parsedBody: read.message });
  }

  function pageFor(request: Request, url: string): Response {
    const own = page?.(request);
    // What comes from elsewhere may have headers that cannot be added to.
    return own === undefined ? connectPage({ title, url }) : new Response(own.body, own);
  }

  function factory(): McpServer {
    try {
      return mcpServer(options);
    } catch (error) {
      complain?.(error);
      throw error;
    }
  }
}

function secured(response: Response): Response {
  const { headers } = response;
  if (!headers.get('cache-control')?.startsWith('public')) headers.set('cache-control', 'no-store');
  headers.set('x-content-type-options', 'nosniff');
  // Who holds the connection says whether it goes on (RFC 9110, 7.6.1): the SDK does, of a stream.
  headers.delete('connection');
  return response;
}

function withHeaders(response: Response, more: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(more)) response.headers.set(name, value);
  return response;
}
