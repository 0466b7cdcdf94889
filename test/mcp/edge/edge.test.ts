import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownRevisions } from '../../../scripts/bundle/own-revisions.ts';
import { portalBase, portalSite, portalUrl } from '../../helpers/portal-site.ts';
import { builtEdge, type BuiltEdge } from './built.ts';
import { startWorker, type Worker } from './worker.ts';

/** All that somebody writes who has the site and its server at the edge. */
const program = `import { createMcp } from 'edge.js';
const mcp = createMcp({ site: '${portalUrl}${portalBase}', complain: console.error });
export default {
  fetch: (request, env) => mcp.fetch(request) ?? page(request, env.ASSETS),
};
function page(request, assets) {
  const url = new URL(request.url);
  const isFile = /\\.\\w+$/.test(url.pathname);
  if (!isFile) url.pathname += '/index.html';
  return assets.fetch(url, request);
}
`;

let built: BuiltEdge | undefined;
let worker: Worker | undefined;
let origin = '';

beforeAll(async () => {
  built = await builtEdge();
  const { folder } = built;
  const { files } = await portalSite();
  for (const [path, text] of files) {
    const file = join(folder, 'assets', portalBase, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(folder, 'worker.js'), program);
  worker = await startWorker(folder);
  origin = worker.origin;
});

afterAll(async () => {
  await worker?.stop();
  built?.remove();
});

describe('the server at the edge, beside the files of the site', () => {
  it.each(['auto', 'legacy'] as const)('serves a client in the mode %s', async (mode) => {
    const client = new Client({ name: 'test', version: '0' }, { versionNegotiation: { mode } });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}${portalBase}/mcp`)));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain('search_docs');
    const calls = [
      { name: 'search_docs', arguments: { query: 'add a WhatsApp participant' } },
      { name: 'get_operation', arguments: { operation: 'FetchUser' } },
      { name: 'get_schema', arguments: { name: 'Conversation' } },
      { name: 'explain_error', arguments: { error: '50416' } },
      { name: 'get_request_example', arguments: { operation: 'FetchUser' } },
    ];
    for (const call of calls) {
      const { content, isError } = await client.callTool(call);
      expect({ call, isError: isError ?? false }).toEqual({ call, isError: false });
      expect(JSON.stringify(content)).toContain(`${portalUrl}${portalBase}/`);
    }
    const [latest] = await ownRevisions();
    const changes = await client.callTool({ name: 'list_changes', arguments: {} });
    expect(JSON.stringify(changes.content)).toContain(latest?.id ?? 'No earlier version is known.');
    const { contents } = await client.readResource({ uri: 'docs://operations/FetchUser' });
    expect(JSON.stringify(contents)).toContain('GET /v1/Users/{Sid}');
    await client.close();
  });

  it('shows people how to connect, at the address of the site', async () => {
    const page = await fetch(`${origin}${portalBase}/mcp`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain(`${portalUrl}${portalBase}/mcp`);
  });

  it('has its card at both places', async () => {
    for (const path of [`${portalBase}/mcp/server-card`, '/.well-known/mcp/server-card.json']) {
      const card = await fetch(origin + path);
      expect(await card.json()).toMatchObject({
        name: 'test.docs/conversations-client',
        remotes: [{ url: `${portalUrl}${portalBase}/mcp` }],
      });
    }
  });

  it('leaves all else to the site', async () => {
    const page = await fetch(`${origin}${portalBase}/operation/operation-fetchuser`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('GET');
    const connect = await fetch(`${origin}${portalBase}/connect`);
    expect(await connect.text()).toContain('Add MCP server to your AI tool');
    expect((await fetch(`${origin}${portalBase}/mcp.json`)).status).toBe(200);
    expect((await fetch(`${origin}/mcp`)).status).toBe(404);
  });

  it('refuses pages of others and what is too large', async () => {
    const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
    expect(await post({}, ping)).toBe(200);
    expect(await post({ origin: portalUrl }, ping)).toBe(200);
    expect(await post({ origin: 'https://evil.test' }, ping)).toBe(403);
    expect(await post({}, ' '.repeat(1_000_001))).toBe(413);
  });

  it('has had nothing to complain of', () => {
    expect(worker?.printed()).toBe('');
  });
});

/** The status of what is answered. */
async function post(headers: Readonly<Record<string, string>>, body: string): Promise<number> {
  const { status } = await fetch(`${origin}${portalBase}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    body,
  });
  return status;
}
