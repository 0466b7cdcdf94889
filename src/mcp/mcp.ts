import { McpServer } from '@modelcontextprotocol/server';
import type { Docs } from './docs/docs.ts';
import { ToolError } from './tools/tool-error.ts';
import type { Tool } from './tools/tool.ts';
import { tools } from './tools/tools.ts';

export { docsOf, type Docs, type DocsOptions } from './docs/docs.ts';

export interface McpOptions {
  /** Of the API: "Twilio Conversations". */
  readonly title: string;
  /** Of this server. */
  readonly version: string;
  /** Asked for with every call that needs it, so that it may be made late, and anew. */
  readonly docs: () => Docs;
  /** Tools beside those that read the reference. */
  readonly more?: readonly Tool[];
  /** Told what went wrong inside, which no answer says. */
  readonly complain?: (error: unknown) => void;
}

/** Makes the server of one connection, or of one request: all of them share the same docs. */
export function mcpServer(options: McpOptions): McpServer {
  const { title, version, more = [] } = options;
  const server = new McpServer(
    { name: 'conversations-client', title: `${title} reference`, version },
    { instructions: instructionsOf(title), cacheHints },
  );
  for (const tool of [...tools, ...more]) register(tool, server, options);
  return server;
}

function instructionsOf(title: string): string {
  return (
    `Reference of the ${title} API. Search first, unless you know the operationId. ` +
    'Every id and URL in an answer is known to the other tools; get_operation reads any page.'
  );
}

function register(row: Tool, server: McpServer, { docs, complain }: McpOptions): void {
  const { name, title, description, input, annotations } = row;
  server.registerTool(
    name,
    { title, description, inputSchema: input, annotations },
    async (given) => {
      try {
        return { content: [{ type: 'text', text: await row.answer(given, docs()) }] };
      } catch (error) {
        if (!(error instanceof ToolError)) complain?.(error);
        return { content: [{ type: 'text', text: messageOf(error) }], isError: true };
      }
    },
  );
}

/** What is not meant for the caller may say anything. */
function messageOf(error: unknown): string {
  return error instanceof ToolError ? error.message : 'Something failed inside this server.';
}

const hour = { ttlMs: 3_600_000, cacheScope: 'public' } as const;

/** The same for everyone, and until the next release. */
const cacheHints = {
  'server/discover': hour,
  'tools/list': hour,
  'prompts/list': hour,
  'resources/list': hour,
  'resources/templates/list': hour,
  'resources/read': hour,
};
