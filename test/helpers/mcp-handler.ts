import { readFileSync } from 'node:fs';
import { sourceOf } from '../../src/cli/mcp/source-of.ts';
import { mcpFetch, type McpFetch } from '../../src/mcp/http/mcp-fetch.ts';
import { docsOf, type Docs, type McpOptions } from '../../src/mcp/mcp.ts';
import { earlierFile } from './mcp-earlier.ts';

export const mcpPath = '/doc/conversations/mcp';

/** Where the server of these tests says that it is. */
export const mcpUrl: string = `http://localhost${mcpPath}`;

export interface McpForTests {
  readonly fetch: McpFetch;
  /** What went wrong inside it. */
  readonly complaints: readonly unknown[];
}

/** The server of this project's own document, as a function. */
export function mcpForTests(options: Known = {}): McpForTests {
  const { served, complaints } = optionsForTests(options);
  return { fetch: mcpFetch({ ...served, path: mcpPath }), complaints };
}

interface Known {
  /** Whether it knows of an earlier version, which takes it a while. */
  readonly history?: boolean;
}

export function optionsForTests({ history = false }: Known): {
  readonly served: McpOptions;
  readonly complaints: readonly unknown[];
} {
  const complaints: unknown[] = [];
  const served: McpOptions = {
    title: 'Twilio Conversations',
    version: '1.2.3',
    docs: () => known(history),
    complain: (error) => complaints.push(error),
  };
  return { served, complaints };
}

const made = new Map<boolean, Promise<Docs>>();

function known(hasHistory: boolean): Promise<Docs> {
  const docs = made.get(hasHistory) ?? (hasHistory ? withHistory() : plain());
  made.set(hasHistory, docs);
  return docs;
}

async function plain(): Promise<Docs> {
  const file = new URL('../../generated/openapi.json', import.meta.url);
  return docsOf(JSON.parse(readFileSync(file, 'utf8')), { own: true });
}

async function withHistory(): Promise<Docs> {
  const { spec, history } = await sourceOf({ since: [earlierFile()], history: true });
  const revisions = typeof history === 'function' ? await history() : history;
  return docsOf(spec.document, { own: true, revisions });
}
