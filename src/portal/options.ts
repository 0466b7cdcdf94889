import type { AssetName, McpServer } from './shell/site.ts';

export interface PortalOptions {
  /** Scheme and host where the site will be, without a slash at its end. */
  readonly url: string;
  /** Where on it, without a slash at its end: "/doc/conversations", or "". */
  readonly base: string;
  /** The document as the site offers it. */
  readonly documents: { readonly json: string; readonly yaml: string };
  /** Built scripts and styles. */
  readonly assets: Readonly<Record<AssetName, string>>;
  /** Where Try it sends to unless the reader names another: an absolute URL, or "" for the first server. */
  readonly apiUrl: string;
  /** Pages reload themselves when the site is made anew: `live.js` asks `<base>/live`. */
  readonly live: boolean;
  /** When left out, it is named after the API and has no program. */
  readonly mcp?: McpServer;
  /** For the files that say how long they are; without it they say an estimate. */
  readonly countTokens?: (text: string) => number;
}

export interface PortalFile {
  /** Below the base path. */
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

/** What the files for programs are made with. */
export type TextFileOptions = Pick<PortalOptions, 'url' | 'base' | 'countTokens'> &
  Required<Pick<PortalOptions, 'mcp'>>;
