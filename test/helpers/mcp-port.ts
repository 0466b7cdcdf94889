import { serveHttp } from '../../src/cli/mcp/serve-http.ts';
import { mcpPath, optionsForTests } from './mcp-handler.ts';

export interface McpAtPort {
  readonly url: string;
  /** What went wrong inside it. */
  readonly complaints: readonly unknown[];
  readonly close: () => Promise<void>;
}

/** The same server on a free port of this machine. */
export async function mcpAtPort(
  known: Parameters<typeof optionsForTests>[0] = {},
): Promise<McpAtPort> {
  const { served: options, complaints } = optionsForTests(known);
  const served = await serveHttp({ options, port: 0, host: '127.0.0.1', path: mcpPath });
  return { ...served, complaints };
}
