import { docsOf, type Docs } from './docs/docs.ts';
import { mcpFetch, type McpFetch, type McpHttpOptions } from './http/mcp-fetch.ts';
import { placeAt } from './http/places.ts';
import { loadOwn } from './own/own.ts';

export interface McpSettings {
  /**
   * Where the site of the reference is read: "https://docs.example.com/doc/conversations". Answers
   * name its pages, and the server is at `mcp` below it.
   */
  readonly site: string;
  /** Names of hosts by which clients may reach it, beside that of the site and those of loopback. */
  readonly hosts?: readonly string[];
  /** Names of hosts whose pages may call it from a browser, beside all of those; "*" for any. */
  readonly origins?: readonly string[];
  /** Told what went wrong inside, which no answer says. */
  readonly complain?: (error: unknown) => void;
}

export interface Mcp {
  /** Answers what is asked at one of its addresses; `undefined` for all else. */
  readonly fetch: (request: Request) => Promise<Response> | undefined;
}

/**
 * The MCP server of the Conversations API's reference, for whatever runs `fetch` handlers. Throws a
 * TypeError if `site` is no URL.
 */
export function createMcp(settings: McpSettings): Mcp {
  const { origin, hostname, pathname } = new URL(settings.site);
  const path = `${pathname.replace(/\/+$/, '')}/mcp`;
  const names = [hostname, ...(settings.hosts ?? [])];
  let serve: McpFetch | undefined;
  return {
    fetch: (request) => {
      const { pathname: asked } = new URL(request.url);
      if (placeAt(asked, path) === undefined) return undefined;
      // Workers are started for pages, too, which have no need of it.
      serve ??= ownFetch({ ...settings, hosts: names, path, url: origin + path });
      return serve(request);
    },
  };
}

function ownFetch(options: McpSettings & Pick<McpHttpOptions, 'path' | 'url'>): McpFetch {
  const { site, hosts = [], origins = [], path, url, complain } = options;
  const own = loadOwn();
  if (own === undefined) throw new Error('The document is in what is built alone: npm run build.');
  const { version, title, document, revisions, searchText } = own;
  let docs: Docs | undefined;
  return mcpFetch({
    title,
    version,
    path,
    ...(url !== undefined && { url }),
    hosts,
    origins: [...hosts, ...origins],
    docs: () => (docs ??= docsOf(JSON.parse(document), { site, own: true, revisions, searchText })),
    complain,
  });
}
