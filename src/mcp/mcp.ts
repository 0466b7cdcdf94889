import { McpServer } from '@modelcontextprotocol/server';
import { failedInside, type Inside } from './guarded.ts';
import { registerPrompts } from './prompts/prompts.ts';
import { registerResources } from './resources/resources.ts';
import { ToolError } from './tools/tool-error.ts';
import type { Tool } from './tools/tool.ts';
import { tools } from './tools/tools.ts';

export { docsOf, type Docs, type DocsOptions } from './docs/docs.ts';

export interface McpOptions extends Inside {
  /** Of the API: "Twilio Conversations". */
  readonly title: string;
  /** Of this server. */
  readonly version: string;
  /** Tools beside those that read the reference. */
  readonly more?: readonly Tool[];
}

/** Makes the server of one connection, or of one request: all of them share the same docs. */
export function mcpServer(options: McpOptions): McpServer {
  const { title, version, more = [] } = options;
  const server = new McpServer(
    { name: 'conversations-client', title: `${title} reference`, version },
    { instructions: instructionsOf(title), cacheHints, capabilities },
  );
  for (const tool of [...tools, ...more]) register(tool, server, options);
  registerResources(server, options);
  registerPrompts(server, options);
  return server;
}

function instructionsOf(title: string): string {
  return (
    `Reference of the ${title} API. Search first, unless you know the operationId. ` +
    'Every id and URL in an answer is known to the other tools; get_operation reads any page.'
  );
}

function register(row: Tool, server: McpServer, { docs, complain }: McpOptions): void {
  const { name, title, description, input, annotations, need } = row;
  server.registerTool(
    name,
    { title, description, inputSchema: input, annotations },
    async (given) => {
      try {
        return { content: [{ type: 'text', text: await row.answer(given, await docs(need)) }] };
      } catch (error) {
        if (!(error instanceof ToolError)) complain?.(error);
        return { content: [{ type: 'text', text: messageOf(error) }], isError: true };
      }
    },
  );
}

function messageOf(error: unknown): string {
  return error instanceof ToolError ? error.message : failedInside;
}

/** Nothing that is listed changes while somebody is connected. */
const capabilities = {
  tools: { listChanged: false },
  resources: { listChanged: false },
  prompts: { listChanged: false },
};

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
