import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  PROTOCOL_VERSION_META_KEY,
  type McpHttpHandler,
} from '@modelcontextprotocol/server';

const version = '2026-07-28';

/** Asks a server as a client would, so that what is told of it is what it tells. */
export async function ask<Result>(
  serve: McpHttpHandler['fetch'],
  method: 'server/discover' | 'tools/list',
): Promise<Result> {
  const meta = {
    [PROTOCOL_VERSION_META_KEY]: version,
    [CLIENT_INFO_META_KEY]: { name: 'server-card', version: '1' },
    [CLIENT_CAPABILITIES_META_KEY]: {},
  };
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': version,
    'mcp-method': method,
  };
  const request = new Request('http://localhost', { method: 'POST', headers });
  const message = { jsonrpc: '2.0', id: 1, method, params: { _meta: meta } };
  const response = await serve(request, { parsedBody: message });
  const { result }: { readonly result: Result } = await response.json();
  return result;
}
