import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { readFileSync } from 'node:fs';
import type { Inside } from '../../../src/mcp/guarded.ts';
import { docsOf, mcpServer, type Docs, type DocsOptions } from '../../../src/mcp/mcp.ts';
import { portalBase, portalUrl } from '../../helpers/portal-site.ts';

/** Where the pages of these docs are read. */
export const site: string = portalUrl + portalBase;

/** What the server knows of this project's own document. */
export function ownDocs(options: DocsOptions = {}): Docs {
  return docsOf(JSON.parse(readFileSync(document, 'utf8')), { own: true, site, ...options });
}

const document = new URL('../../../generated/openapi.json', import.meta.url);

export interface ToolAnswer {
  readonly text: string;
  readonly failed: boolean;
}

export interface OwnServer {
  readonly client: Client;
  /** What went wrong inside. */
  readonly complaints: readonly unknown[];
  readonly call: (name: string, args: Readonly<Record<string, unknown>>) => Promise<ToolAnswer>;
  readonly read: (uri: string) => Promise<string>;
}

/** A real client of a server that knows these docs. */
export async function ownServer(docs: Inside['docs']): Promise<OwnServer> {
  const complaints: unknown[] = [];
  const server = mcpServer({
    title: 'Twilio Conversations',
    version: '1.2.3',
    docs,
    complain: (error) => complaints.push(error),
  });
  const [here, there] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '0' });
  await Promise.all([server.connect(there), client.connect(here)]);
  return {
    client,
    complaints,
    call: async (name, args) => {
      const { content, isError = false } = await client.callTool({ name, arguments: { ...args } });
      const [block, ...others] = content;
      if (block?.type !== 'text' || others.length > 0) throw new Error('An answer is one text.');
      return { text: block.text, failed: isError };
    },
    read: async (uri) => {
      const { contents } = await client.readResource({ uri });
      const [content, ...others] = contents;
      if (content === undefined || !('text' in content) || others.length > 0) {
        throw new Error('A resource is one text.');
      }
      return content.text;
    },
  };
}
