import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { readFileSync } from 'node:fs';
import { mcpFetch, type McpFetch } from '../../../src/mcp/http/mcp-fetch.ts';
import { docsOf, type McpOptions } from '../../../src/mcp/mcp.ts';

/** Of the server of our document, with everything made. */
export function ourOptions(document: string): McpOptions {
  const docs = docsOf(JSON.parse(readFileSync(document, 'utf8')), {
    own: true,
    site: 'https://docs.example.com/doc/conversations',
  });
  return { title: 'Twilio Conversations', version: '1.0.0', docs: () => docs };
}

export function ours(document: string): McpFetch {
  return mcpFetch({ ...ourOptions(document), path: '/mcp' });
}

/** What the SDK costs by itself: one tool that has nothing to do. */
export function emptyServer(): McpFetch {
  const { fetch } = createMcpHandler(() => {
    const server = new McpServer({ name: 'empty', version: '1.0.0' });
    server.registerTool('nothing', {}, async () => ({ content: [{ type: 'text', text: '' }] }));
    return server;
  });
  return fetch;
}
