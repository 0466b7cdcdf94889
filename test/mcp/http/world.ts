import { readFileSync } from 'node:fs';
import { mcpFetch, type McpFetch, type McpHttpOptions } from '../../../src/mcp/http/mcp-fetch.ts';
import { docsOf, type Docs } from '../../../src/mcp/mcp.ts';
import * as wire from '../../helpers/mcp-wire.ts';

export const path = '/doc/conversations/mcp';
export const url: string = `http://localhost${path}`;

let docs: Docs | undefined;

/** The docs of our own document; made once. */
export function ourDocs(): Docs {
  const file = new URL('../../../generated/openapi.json', import.meta.url);
  return (docs ??= docsOf(JSON.parse(readFileSync(file, 'utf8')), { own: true }));
}

/** The server of our own document as a function, with a title that is not fit for HTML. */
export function mcpOf(options: Partial<McpHttpOptions> = {}): McpFetch {
  const title = 'Words & <b>Signs</b>';
  return mcpFetch({ title, version: '1.2.3', docs: ourDocs, path, ...options });
}

export interface Call {
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export const search: Call = {
  method: 'tools/call',
  params: { name: 'search_docs', arguments: { query: 'FetchUser', limit: 1 } },
};

type Headers = Readonly<Record<string, string>>;

/** As clients of the revisions before 2026 ask. */
export function legacy({ method, params }: Call, headers: Headers = {}, to = url): Request {
  return sent(wire.legacy(method, params), headers, to);
}

/** As clients of the revision 2026-07-28 ask. */
export function modern({ method, params }: Call, headers: Headers = {}, to = url): Request {
  return sent(wire.modern(method, params), headers, to);
}

/** A body of any kind. */
export function message(body: string, headers: Headers = {}): Request {
  return wire.requestOf(url, { headers, body });
}

function sent({ headers, ...rest }: wire.Sent, more: Headers, to: string): Request {
  return wire.requestOf(to, { ...rest, headers: { ...headers, ...more } });
}

export async function messageOf(response: Response): Promise<wire.Message> {
  return (await wire.answerOf(response)).message ?? {};
}
