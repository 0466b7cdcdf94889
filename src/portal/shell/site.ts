import type { Reference } from '../../reference/model.ts';

/** Scripts and styles that have files of their own. */
export type AssetFileName = 'tools.css' | 'portal.js' | 'search.js' | 'try.js' | 'live.js';

/** With those that stand in every page. */
export type AssetName = AssetFileName | 'portal.css' | 'first.js';

/** A style or script that stands in every page. */
export interface Inlined {
  readonly text: string;
  /** How the page's policy allows it: "sha256-…". */
  readonly hash: string;
}

/** What every page knows of the site that it is on. */
export interface Site {
  readonly reference: Reference;
  /** Scheme and host, without a slash at the end. */
  readonly url: string;
  /** Where on it, without a slash at the end: "/doc/conversations", or "". */
  readonly base: string;
  /** Where Try it sends to; "" for the first server. */
  readonly apiUrl: string;
  /** Pages reload themselves when the site is made anew. */
  readonly live: boolean;
  /** Paths below the base of the built scripts and styles: "assets/portal-3f2a9c1.js". */
  readonly assets: Readonly<Record<AssetFileName, string>>;
  readonly inlined: { readonly style: Inlined; readonly script: Inlined };
  readonly mcp: McpServer;
}

/** The MCP server of the site, at `mcp` below the base path. */
export interface McpServer {
  /** For people: "Conversations MCP server". */
  readonly name: string;
  /** A program that is the same server over its standard input and output. */
  readonly command: readonly string[] | undefined;
}

/** The address of a page, or a file, of this site: "/doc/conversations/errors". */
export function hrefOf(path: string, { base }: Pick<Site, 'base'>): string {
  return path === '' ? base || '/' : `${base}/${path}`;
}

/** The same with scheme and host, for other programs. */
export function absoluteOf(path: string, site: Pick<Site, 'base' | 'url'>): string {
  return site.url + hrefOf(path, site);
}
